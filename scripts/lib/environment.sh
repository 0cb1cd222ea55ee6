# shellcheck shell=bash
# Where everything lies: `. scripts/lib/environment.sh` in any shell, after scripts/setup.
# Takes no step itself except making `build` in the checkout a link into the cache.

NEGATOSCOPE_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
NEGATOSCOPE_CACHE=${NEGATOSCOPE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/negatoscope}
export NEGATOSCOPE_ROOT NEGATOSCOPE_CACHE

# shellcheck source=scripts/lib/common.sh
. "$NEGATOSCOPE_ROOT/scripts/lib/common.sh"

NEGATOSCOPE_CLANG=${NEGATOSCOPE_CLANG:-clang-19}
NEGATOSCOPE_CLANGXX=${NEGATOSCOPE_CLANGXX:-clang++-19}
NEGATOSCOPE_CHROMIUM=${NEGATOSCOPE_CHROMIUM:-/usr/bin/chromium}
export NEGATOSCOPE_CLANG NEGATOSCOPE_CLANGXX NEGATOSCOPE_CHROMIUM

# the folder of a usable emcc on PATH, if any
_emscripten_on_path() {
  local emcc version
  emcc=$(command -v emcc) || return 1
  emcc=$(dirname "$(readlink -f "$emcc")")
  version=$(tr -d '"' < "$emcc/emscripten-version.txt" 2> /dev/null) || return 1
  at_least "${version%%-*}" 3.1.60 && printf '%s\n' "$emcc"
}

# our own prefix, unless the user or PATH has an Emscripten
_find_emscripten() {
  NEGATOSCOPE_EMSCRIPTEN_PREFIX=$NEGATOSCOPE_CACHE/toolchain/$(digest scripts/lib/emscripten.sh)
  case ${EMSCRIPTEN_ROOT:-} in
    "$NEGATOSCOPE_CACHE"/toolchain/* | '')
      EMSCRIPTEN_ROOT=$(_emscripten_on_path) || EMSCRIPTEN_ROOT=
      case $EMSCRIPTEN_ROOT in
        "$NEGATOSCOPE_CACHE"/toolchain/* | '') EMSCRIPTEN_ROOT=$NEGATOSCOPE_EMSCRIPTEN_PREFIX/emscripten ;;
      esac
      ;;
  esac
  export NEGATOSCOPE_EMSCRIPTEN_PREFIX EMSCRIPTEN_ROOT
}

# the clang that Emscripten itself uses, so that objects compiled directly and by emcc are alike
_find_wasm_compiler() {
  local llvm=/usr/bin suffix=-19 cache=$EMSCRIPTEN_ROOT/cache
  if [ "$EMSCRIPTEN_ROOT" != "$NEGATOSCOPE_EMSCRIPTEN_PREFIX/emscripten" ] && [ -x "$EMSCRIPTEN_ROOT/em-config" ]; then
    llvm=$("$EMSCRIPTEN_ROOT/em-config" LLVM_ROOT)
    cache=$("$EMSCRIPTEN_ROOT/em-config" CACHE)
    [ -x "$llvm/clang$suffix" ] || suffix=
  fi
  NEGATOSCOPE_WASM_CLANG=$llvm/clang$suffix
  NEGATOSCOPE_WASM_CLANGXX=$llvm/clang++$suffix
  NEGATOSCOPE_WASM_AR=$llvm/llvm-ar$suffix
  NEGATOSCOPE_WASM_RANLIB=$llvm/llvm-ranlib$suffix
  NEGATOSCOPE_WASM_SYSROOT=$cache/sysroot
  export NEGATOSCOPE_WASM_CLANG NEGATOSCOPE_WASM_CLANGXX NEGATOSCOPE_WASM_AR NEGATOSCOPE_WASM_RANLIB
  export NEGATOSCOPE_WASM_SYSROOT
}

_add_to_path() {
  case :$PATH: in *":$1:"*) ;; *) PATH=$1:$PATH ;; esac
}

_link_build_folder() {
  local link=$NEGATOSCOPE_ROOT/build target
  target=$NEGATOSCOPE_CACHE/build/$(printf '%s' "$NEGATOSCOPE_ROOT" | sha256sum | cut -c 1-16)
  mkdir -p "$target"
  if [ ! -e "$link" ] || [ -L "$link" ]; then ln -sfn "$target" "$link"; fi
  # A fresh clone in another folder finds the objects of the first one: seen from the build folder, sources have the
  # same relative path wherever the checkout lies.
  ln -sfn "$NEGATOSCOPE_ROOT" "$target/source"
  export NEGATOSCOPE_SOURCE=$target/source CCACHE_BASEDIR=$target
}

_find_emscripten
_find_wasm_compiler
_add_to_path "$EMSCRIPTEN_ROOT"
_add_to_path "$NEGATOSCOPE_ROOT/node_modules/.bin"

# built libraries belong to their recipe and, where they are not the usual ones, to the compilers
_find_dependencies() {
  local compilers=
  if [ "$NEGATOSCOPE_CLANGXX" != clang++-19 ] || [ "$EMSCRIPTEN_ROOT" != "$NEGATOSCOPE_EMSCRIPTEN_PREFIX/emscripten" ]; then
    compilers=-$(printf '%s %s' "$NEGATOSCOPE_CLANGXX" "$EMSCRIPTEN_ROOT" | sha256sum | cut -c 1-8)
  fi
  NEGATOSCOPE_DEPENDENCIES=$NEGATOSCOPE_CACHE/dependencies/$(
    digest wasm/cmake/dependencies wasm/cmake/wasm-toolchain.cmake scripts/lib/dependencies.sh)$compilers
  export NEGATOSCOPE_DEPENDENCIES
}
_find_dependencies

export CCACHE_DIR=$NEGATOSCOPE_CACHE/ccache CCACHE_NOHASHDIR=1
export CCACHE_MAXSIZE=${CCACHE_MAXSIZE:-3G}

_link_build_folder
unset -f _find_dependencies _emscripten_on_path _find_emscripten _find_wasm_compiler _add_to_path _link_build_folder
