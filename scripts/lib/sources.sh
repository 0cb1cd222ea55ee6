# shellcheck shell=bash
# Sources of the libraries that we link, as wasm/cmake/dependencies/sources.tsv pins them: Debian's source packages,
# with Debian's security patches and then our own (wasm/cmake/dependencies/<library>/*.patch).

_sources_table=wasm/cmake/dependencies/sources.tsv

# the current .debian.tar of the same upstream version, where a newer one has replaced the pinned one
_newer_debian_patches() {
  local suite=$1 file=$2 target=$3 package=${2%%_*} upstream line address name hash
  upstream=${file#*_}
  upstream=${upstream%%-*}
  debian_lists "$NEGATOSCOPE_CACHE/sources/apt-$suite" "$suite"
  line=$(apt-get "${apt_options[@]}" source --print-uris "$package" 2> /dev/null | grep -F "${package}_$upstream-" | grep -F .debian.tar | head -n 1) || return 1
  read -r address name _ hash <<< "${line//\'/}"
  debian_download "$address" "$target" "${hash#SHA256:}" || return 1
  say "  $file is gone from the mirror; its successor $name is used"
}

# _fetch SUITE POOL_FOLDER KIND FILE SHA256: the file in the cache
_fetch() {
  local suite=$1 pool=$2 kind=$3 file=$4 hash=$5 target=$NEGATOSCOPE_CACHE/sources/$5-$4
  if [ ! -e "$target" ]; then
    mkdir -p "$NEGATOSCOPE_CACHE/sources"
    debian_download "$(debian_mirror)/pool/$pool/${file//+/%2b}" "$target" "$hash" ||
      { [ "$kind" = debian ] && _newer_debian_patches "$suite" "$file" "$target"; } ||
      fail "$file (SHA-256 $hash) cannot be had from the Debian mirror"
  fi
  printf '%s\n' "$target"
}

_apply_patches() {
  local sources=$1 patch
  shift
  for patch in "$@"; do
    patch -d "$sources" -p1 --forward --silent < "$patch" || fail "$(basename "$patch") does not fit $sources"
  done
}

_apply_debian_patches() {
  local archive=$1 sources=$2 work patches
  work=$(mktemp -d)
  tar -xf "$archive" -C "$work" debian/patches
  mapfile -t patches < <(sed -e 's/[[:space:]]*#.*//' -e '/^$/d' "$work/debian/patches/series")
  _apply_patches "$sources" "${patches[@]/#/$work/debian/patches/}"
  rm -rf "$work"
}

# unpack_sources LIBRARY FOLDER: pinned and patched; NEGATOSCOPE_<LIBRARY>_SOURCE replaces the download
unpack_sources() {
  local library=$1 folder=$2 given name suite pool kind file hash archive ours
  given=NEGATOSCOPE_${library^^}_SOURCE
  rm -rf "$folder"
  mkdir -p "$folder"
  if [ -n "${!given:-}" ]; then
    cp -r "${!given}/." "$folder"
  else
    command -v apt-get > /dev/null || fail "set $given to the unpacked sources of $library"
    while IFS=$'\t' read -r name _ suite pool kind file hash; do
      [ "$name" = "$library" ] || continue
      archive=$(_fetch "$suite" "$pool" "$kind" "$file" "$hash")
      case $kind in
        upstream) tar -xf "$archive" -C "$folder" --strip-components=1 ;;
        debian) _apply_debian_patches "$archive" "$folder" ;;
      esac
    done < "$NEGATOSCOPE_ROOT/$_sources_table"
  fi
  shopt -s nullglob
  ours=("$NEGATOSCOPE_ROOT/wasm/cmake/dependencies/$library"/*.patch)
  shopt -u nullglob
  _apply_patches "$folder" "${ours[@]}"
}
