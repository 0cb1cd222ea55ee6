# shellcheck shell=bash
# Files of another Debian suite from the mirror that this machine already uses, with package lists of our own:
# the machine's lists and packages stay as they are.

# the mirror's address, as this machine's own apt configuration has it
debian_mirror() {
  local mirror
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Origin: Debian' 2> /dev/null | grep -v -- '-security' | sort -u | head -n 1)
  printf '%s\n' "${mirror%/}"
}

# debian_lists FOLDER SUITE: package lists in FOLDER; sets `apt_options` for apt-get
debian_lists() {
  local folder=$1 suite=$2 mirror signed
  mirror=$(debian_mirror)
  [ -n "$mirror" ] || fail "no Debian mirror in this machine's apt configuration"
  signed='[signed-by=/usr/share/keyrings/debian-archive-keyring.gpg]'
  mkdir -p "$folder"/lists/partial "$folder"/cache/archives/partial
  printf 'deb %s %s %s main\n' "$signed" "$mirror" "$suite" > "$folder/sources.list"
  printf 'deb-src %s %s %s main\n' "$signed" "$mirror" "$suite" >> "$folder/sources.list"
  apt_options=(
    "-oDir::Etc::sourcelist=$folder/sources.list" -oDir::Etc::sourceparts=/dev/null
    "-oDir::State::lists=$folder/lists" "-oDir::Cache=$folder/cache"
    -oAPT::Sandbox::User= -oAcquire::Languages=none -oDebug::NoLocking=1
  )
  logged "apt-lists-$suite" apt-get "${apt_options[@]}" -q update
}

# debian_download ADDRESS FILE SHA256: true if the file was fetched and has this hash
debian_download() {
  /usr/lib/apt/apt-helper -oAPT::Sandbox::User= download-file "$1" "$2.part" "SHA256:$3" > /dev/null 2>&1 || return 1
  printf '%s  %s\n' "$3" "$2.part" | sha256sum --check --quiet - > /dev/null 2>&1 || return 1
  mv "$2.part" "$2"
}
