# shellcheck shell=bash
# The Debian packages that we need, installed only where something is missing.

packages_for_start=(clang-19 lld-19 llvm-19 cmake ninja-build ccache python3 brotli patch xz-utils)
packages_for_tests=(libclang-rt-19-dev clang-format-19 clang-tidy-19 googletest chromium dcmtk dicom3tools libjxl-tools
  libopenjp2-tools ffmpeg)

_missing_packages() {
  local package
  for package in "$@"; do
    case $package in
      googletest) [ -d /usr/src/googletest ] && continue ;;
      chromium) [ -x "$NEGATOSCOPE_CHROMIUM" ] && continue ;;
      python3 | cmake | ccache | brotli | patch | ffmpeg) command -v "$package" > /dev/null && continue ;;
      ninja-build) command -v ninja > /dev/null && continue ;;
      xz-utils) command -v xz > /dev/null && continue ;;
      dcmtk) command -v dcmdump > /dev/null && continue ;;
      dicom3tools) command -v dciodvfy > /dev/null && continue ;;
      libjxl-tools) command -v cjxl > /dev/null && continue ;;
      libopenjp2-tools) command -v opj_compress > /dev/null && continue ;;
      clang-format-19 | clang-tidy-19) command -v "$package" > /dev/null && continue ;;
      clang-19) command -v "$NEGATOSCOPE_CLANGXX" > /dev/null && continue ;;
      llvm-19) [ -x "$NEGATOSCOPE_WASM_AR" ] && continue ;;
      lld-19) [ -x "$(dirname "$NEGATOSCOPE_WASM_CLANG")/wasm-ld${NEGATOSCOPE_WASM_CLANG##*/clang}" ] && continue ;;
      libclang-rt-19-dev) compgen -G "$("$NEGATOSCOPE_CLANG" -print-resource-dir 2> /dev/null)/lib/*/*asan*.a" > /dev/null && continue ;;
    esac
    printf '%s\n' "$package"
  done
}

_node_is_missing() {
  ! command -v node > /dev/null || ! command -v npm > /dev/null || ! at_least "$(node --version | tr -d v)" 20
}

_explain_other_systems() {
  cat >&2 << 'TEXT'
This system has no apt-get. Provide these and run again:
  on PATH: cmake >= 3.25, ninja, python3, node >= 20 with npm, patch, xz, brotli; for tests also dcmdump (DCMTK)
  NEGATOSCOPE_CLANG, NEGATOSCOPE_CLANGXX    clang 19 or newer, with its sanitizer libraries
  EMSCRIPTEN_ROOT                           folder of emcc 3.1.60 or newer (or have emcc on PATH)
  NEGATOSCOPE_DCMTK_SOURCE                  unpacked DCMTK 3.6.9
  NEGATOSCOPE_OPENJPEG_SOURCE               unpacked OpenJPEG 2.5.3
  NEGATOSCOPE_LIBJXL_SOURCE                 unpacked libjxl 0.11.2
  NEGATOSCOPE_HIGHWAY_SOURCE                unpacked Highway 1.2.0
  NEGATOSCOPE_LCMS2_SOURCE                  unpacked Little CMS 2.16
  NEGATOSCOPE_ZLIB_SOURCE                   unpacked zlib 1.3.1
  NEGATOSCOPE_GOOGLETEST_SOURCE             unpacked GoogleTest (for tests)
  NEGATOSCOPE_CHROMIUM                      a Chromium (for tests)
TEXT
}

# install_packages PACKAGE...
install_packages() {
  local missing
  mapfile -t missing < <(_missing_packages "$@")
  if _node_is_missing; then missing+=(nodejs npm); fi
  if [ ${#missing[@]} = 0 ]; then return; fi
  if ! command -v apt-get > /dev/null; then
    _explain_other_systems
    fail "missing: ${missing[*]}"
  fi
  say "Debian packages: ${missing[*]}"
  logged apt-update as_root apt-get -q update
  logged apt-install as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "${missing[@]}"
  if _node_is_missing; then fail "Node 20 or newer with npm is needed, this system's packages have an older one"; fi
}
