# shellcheck shell=bash
# Libraries and decoders natively, all with -O3 for the machine that every x86-64 or arm64 is (no -march): what the time
# of the wasm modules is compared with.

# prefix and tree of their own: those of the tests have debug information and other levels
_speed_dependencies=$NEGATOSCOPE_DEPENDENCIES-speed

# as in dependencies.sh, with other flags
_configure_for_speed() {
  local sources=$2 build=$3
  shift 3
  cmake -S "$sources" -B "$build" -G Ninja -Wno-dev -DCMAKE_BUILD_TYPE=Release \
    -DCMAKE_C_FLAGS_RELEASE='-O3 -DNDEBUG' -DCMAKE_CXX_FLAGS_RELEASE='-O3 -DNDEBUG' \
    "-DCMAKE_C_COMPILER=$NEGATOSCOPE_CLANG" "-DCMAKE_CXX_COMPILER=$NEGATOSCOPE_CLANGXX" \
    -DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_CXX_COMPILER_LAUNCHER=ccache "$@"
}

_build_speed_dependencies() {
  # shellcheck source=scripts/lib/sources.sh
  . "$NEGATOSCOPE_ROOT/scripts/lib/sources.sh"
  # shellcheck source=scripts/lib/dependencies.sh
  . "$NEGATOSCOPE_ROOT/scripts/lib/dependencies.sh"
  _configure() { _configure_for_speed "$@"; }
  NEGATOSCOPE_DEPENDENCIES=$_speed_dependencies build_dependencies native
}

# build_decode_speed: leaves the program's paths in NEGATOSCOPE_DECODE_SPEED and NEGATOSCOPE_DECODE_SPEED_JS
build_decode_speed() {
  local tree=$NEGATOSCOPE_ROOT/build/native-speed
  if [ ! -d "$_speed_dependencies/native" ]; then (_build_speed_dependencies); fi
  logged configure-native-speed cmake --preset native-release -S "$NEGATOSCOPE_SOURCE" -B "$tree" \
    -DNEGATOSCOPE_FRONT_DOOR=OFF "-DNEGATOSCOPE_DEPENDENCIES=$_speed_dependencies"
  logged build-native-speed cmake --build "$tree" --target decode_speed
  NEGATOSCOPE_DECODE_SPEED=$tree/tests/decode_speed
  logged build-decode-speed-wasm cmake --build "$NEGATOSCOPE_ROOT/build/wasm-release" --target decode_speed
  NEGATOSCOPE_DECODE_SPEED_JS=$NEGATOSCOPE_ROOT/build/wasm-release/tests/decode_speed.js
}
