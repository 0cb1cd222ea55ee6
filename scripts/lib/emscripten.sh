# shellcheck shell=bash
# Emscripten 3.1.69 of Debian 13 in a prefix of our own, beside this machine's clang-19: nothing of the system is
# replaced. Binaryen was built for a newer libc, so it runs through its own loader.

_emscripten_suite=trixie
_emscripten_packages=(emscripten binaryen libc6 libgcc-s1 libstdc++6 node-acorn)

# Nine tenths of the package are prebuilt libraries for threads, wasm workers, dynamic linking and LTO, and
# Emscripten's own tests.
_emscripten_left_out=(
  --exclude='*/wasm32-emscripten/lto' --exclude='*/wasm32-emscripten/pic' --exclude='*/wasm32-emscripten/lto-pic'
  --exclude='*/wasm32-emscripten/*-mt*.a' --exclude='*/wasm32-emscripten/*-ww*.a'
  --exclude='*/wasm32-emscripten/libwasmfs*' --exclude='*/wasm32-emscripten/*asan*' --exclude='*/emscripten/test'
)

_unpack_emscripten() {
  local work=$1 package deb
  debian_lists "$work/apt" "$_emscripten_suite"
  mkdir -p "$work/debs" "$work/root"
  (cd "$work/debs" && logged emscripten-download apt-get "${apt_options[@]}" -q download \
    "${_emscripten_packages[@]/%//$_emscripten_suite}")
  for package in "${_emscripten_packages[@]}"; do
    deb=$(find "$work/debs" -name "${package}_*.deb")
    dpkg-deb --fsys-tarfile "$deb" | tar -x -C "$work/root" "${_emscripten_left_out[@]}"
  done
}

# every tool of Binaryen as a small wrapper around the real one
_install_binaryen() {
  local root=$1 prefix=$2 lib tool name
  mkdir -p "$prefix"/{bin,libexec,lib}
  for lib in ld-linux-x86-64.so.2 libc.so.6 libm.so.6 libgcc_s.so.1 libstdc++.so.6 libbinaryen.so; do
    cp -L "$(find "$root" -name "$lib" | head -n 1)" "$prefix/lib/"
  done
  for tool in "$root"/usr/bin/wasm*; do
    name=$(basename "$tool")
    cp -L "$tool" "$prefix/libexec/$name"
    printf '#!/bin/sh\nd=$(dirname "$(dirname "$(readlink -f "$0")")")\nexec "$d/lib/ld-linux-x86-64.so.2" --library-path "$d/lib" "$d/libexec/%s" "$@"\n' \
      "$name" > "$prefix/bin/$name"
    chmod +x "$prefix/bin/$name"
  done
}

_configure_emscripten() {
  cat > "$1/emscripten/.emscripten" << CONFIG
import os, shutil
LLVM_ROOT = '/usr/bin'
LLVM_ADD_VERSION = '19'
CLANG_ADD_VERSION = '19'
BINARYEN_ROOT = '$1/binaryen'
NODE_JS = shutil.which('node')
FROZEN_CACHE = True
CONFIG
}

install_emscripten() {
  local prefix=$NEGATOSCOPE_EMSCRIPTEN_PREFIX work
  if [ "$EMSCRIPTEN_ROOT" != "$prefix/emscripten" ]; then
    [ -x "$EMSCRIPTEN_ROOT/em++" ] || fail "no em++ in EMSCRIPTEN_ROOT=$EMSCRIPTEN_ROOT"
    return
  fi
  if [ -e "$prefix/.done" ]; then return; fi
  if [ "$(uname -m)" != x86_64 ] || ! command -v apt-get > /dev/null; then
    fail 'no Emscripten for this system: put emcc 3.1.60 or newer on PATH, or set EMSCRIPTEN_ROOT to its folder'
  fi
  say 'Emscripten 3.1.69 (240 MB to download)'
  work=$prefix.part
  rm -rf "$work" "$prefix"
  mkdir -p "$work" "$prefix"
  _unpack_emscripten "$work"
  mv "$work/root/usr/share/emscripten" "$prefix/emscripten"
  _install_binaryen "$work/root" "$prefix/binaryen"
  # a Node from elsewhere does not search Debian's folder of modules
  mkdir -p "$prefix/emscripten/node_modules"
  cp -rL "$work/root/usr/share/nodejs/acorn" "$prefix/emscripten/node_modules/"
  _configure_emscripten "$prefix"
  rm -rf "$work"
  logged emscripten-version "$prefix/emscripten/emcc" --version
  touch "$prefix/.done"
}
