# shellcheck shell=bash
# Builds DCMTK, OpenJPEG, libjxl, Little CMS and zlib, only the parts that we link, into
#   $NEGATOSCOPE_DEPENDENCIES/{native,native-asan,wasm}/{include,lib}
# and the character tables of oficonv and DCMTK's dictionaries into $NEGATOSCOPE_DEPENDENCIES/share.

_dcmtk_targets=(ofstd oficonv oflog dcmdata ijg8 ijg12 ijg16 dcmtkcharls)

_dcmtk_options=(
  '-DDCMTK_MODULES=ofstd;oflog;oficonv;dcmdata;dcmimgle;dcmimage;dcmjpeg;dcmjpls'
  -DBUILD_APPS=OFF -DBUILD_SHARED_LIBS=OFF -DCMAKE_CXX_STANDARD=17 -DDCMTK_ENABLE_STL=ON -DDCMTK_WITH_THREADS=OFF
  -DDCMTK_DEFAULT_DICT=builtin -DDCMTK_USE_DCMDICTPATH=OFF -DDCMTK_ENABLE_PRIVATE_TAGS=OFF
  -DDCMTK_ENABLE_CHARSET_CONVERSION=oficonv -DDCMTK_ENABLE_BUILTIN_OFICONV_DATA=OFF
  -DDCMTK_WITH_ZLIB=ON -DDCMTK_WITH_TIFF=OFF -DDCMTK_WITH_PNG=OFF -DDCMTK_WITH_XML=OFF -DDCMTK_WITH_OPENSSL=OFF
  -DDCMTK_WITH_SNDFILE=OFF -DDCMTK_WITH_ICONV=OFF -DDCMTK_WITH_STDLIBC_ICONV=OFF -DDCMTK_WITH_WRAP=OFF
  -DDCMTK_WITH_OPENJPEG=OFF -DDCMTK_WITH_DOXYGEN=OFF
)

_openjpeg_options=(
  -DBUILD_SHARED_LIBS=OFF -DBUILD_STATIC_LIBS=ON -DBUILD_CODEC=OFF -DBUILD_PKGCONFIG_FILES=OFF -DOPJ_USE_THREAD=OFF
)

# Emscripten maps the SSE intrinsics to wasm SIMD; OpenJPEG asks these macros whether there are any
_wasm_sse='-D__SSE__=1 -D__SSE2__=1 -D__SSE3__=1 -D__SSSE3__=1 -D__SSE4_1__=1'

# _configure VARIANT SOURCES BUILD OPTION...
_configure() {
  local variant=$1 sources=$2 build=$3 options=()
  shift 3
  case $variant in
    wasm) options=("-DCMAKE_TOOLCHAIN_FILE=$NEGATOSCOPE_ROOT/wasm/cmake/wasm-toolchain.cmake" -DCMAKE_BUILD_TYPE=Release) ;;
    native) options=(-DCMAKE_BUILD_TYPE=RelWithDebInfo) ;;
    # UBSan is left to our own code: these libraries shift negative numbers all day. A report names their functions
    # without the lines, which take a quarter of compiling them.
    native-asan)
      local flags='-O2 -DNDEBUG -fsanitize=address -fno-omit-frame-pointer'
      options=(-DCMAKE_BUILD_TYPE=None "-DCMAKE_C_FLAGS=$flags" "-DCMAKE_CXX_FLAGS=$flags")
      ;;
  esac
  if [ "$variant" != wasm ]; then
    options+=("-DCMAKE_C_COMPILER=$NEGATOSCOPE_CLANG" "-DCMAKE_CXX_COMPILER=$NEGATOSCOPE_CLANGXX")
  fi
  if command -v ccache > /dev/null; then
    options+=(-DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
  fi
  cmake -S "$sources" -B "$build" -G Ninja -Wno-dev "${options[@]}" "$@"
}

_build_zlib() {
  local variant=$1 work=$2 prefix=$3
  _configure "$variant" "$NEGATOSCOPE_ROOT/wasm/cmake/dependencies/zlib" "$work/build/zlib" \
    "-DZLIB_SOURCE=$work/../sources/zlib" "-DCMAKE_INSTALL_PREFIX=$prefix"
  cmake --build "$work/build/zlib" --target install
}

_build_openjpeg() {
  local variant=$1 work=$2 prefix=$3 extra=()
  if [ "$variant" = wasm ]; then extra=("-DCMAKE_C_FLAGS_RELEASE=-O3 -DNDEBUG $_wasm_sse"); fi
  _configure "$variant" "$work/../sources/openjpeg" "$work/build/openjpeg" "${_openjpeg_options[@]}" "${extra[@]}"
  cmake --build "$work/build/openjpeg" --target openjp2
  cp "$(find "$work/build/openjpeg" -name libopenjp2.a)" "$prefix/lib/"
  cp "$work/../sources/openjpeg/src/lib/openjp2/openjpeg.h" "$prefix/include/"
  cp "$(find "$work/build/openjpeg" -name opj_config.h)" "$prefix/include/"
}

_build_libjxl() {
  local variant=$1 work=$2 prefix=$3
  _configure "$variant" "$NEGATOSCOPE_ROOT/wasm/cmake/dependencies/libjxl" "$work/build/libjxl" \
    "-DLIBJXL_SOURCE=$work/../sources/libjxl" "-DHIGHWAY_SOURCE=$work/../sources/highway" \
    "-DCMAKE_INSTALL_PREFIX=$prefix"
  cmake --build "$work/build/libjxl" --target install
}

_build_lcms2() {
  local variant=$1 work=$2 prefix=$3
  _configure "$variant" "$NEGATOSCOPE_ROOT/wasm/cmake/dependencies/lcms2" "$work/build/lcms2" \
    "-DLCMS2_SOURCE=$work/../sources/lcms2" "-DCMAKE_INSTALL_PREFIX=$prefix"
  cmake --build "$work/build/lcms2" --target install
}

_build_dcmtk() {
  local variant=$1 work=$2 prefix=$3 sources=$2/../sources/dcmtk build=$2/build/dcmtk module answers=()
  if [ "$variant" = wasm ]; then
    # Reading a header costs more than parsing it, so the toolkit is built for size, its codecs for speed. Its log
    # messages go nowhere in a browser: without them the module is a fifth smaller.
    answers=(-C "$NEGATOSCOPE_ROOT/wasm/cmake/dependencies/dcmtk/wasm-answers.cmake"
      '-DCMAKE_CXX_FLAGS_RELEASE=-Os -DNDEBUG -DDCMTK_LOG4CPLUS_DISABLE_FATAL')
  fi
  _configure "$variant" "$sources" "$build" "${answers[@]}" "${_dcmtk_options[@]}" \
    "-DZLIB_INCLUDE_DIR=$prefix/include" "-DZLIB_LIBRARY=$prefix/lib/libz.a"
  cmake --build "$build" --target "${_dcmtk_targets[@]}"
  cp "$build"/lib/lib*.a "$prefix/lib/"
  cp -r "$build/config/include/dcmtk" "$prefix/include/"
  for module in ofstd oflog oficonv dcmdata; do cp -r "$sources/$module/include/dcmtk" "$prefix/include/"; done
  # the codec libraries' own headers, which DCMTK keeps to itself
  for module in 8 12 16; do
    mkdir -p "$prefix/include/ijg$module"
    cp "$sources/dcmjpeg/libijg$module"/*.h "$prefix/include/ijg$module/"
  done
  mkdir -p "$prefix/include/charls"
  cp "$sources/dcmjpls/libcharls"/*.h "$prefix/include/charls/"
}

# one variant, all libraries; a prefix appears only when it is complete. The work folder's name is always the same,
# so that ccache knows the objects again after a change of the recipe.
_build_variant() {
  local variant=$1 work=$NEGATOSCOPE_CACHE/dependencies/work/$1 prefix=$NEGATOSCOPE_CACHE/dependencies/work/$1/prefix
  export CCACHE_BASEDIR=$NEGATOSCOPE_CACHE
  rm -rf "$work" "${NEGATOSCOPE_DEPENDENCIES:?}/$variant"
  mkdir -p "$prefix"/{include,lib}
  _build_zlib "$variant" "$work" "$prefix"
  _build_openjpeg "$variant" "$work" "$prefix"
  _build_dcmtk "$variant" "$work" "$prefix"
  _build_libjxl "$variant" "$work" "$prefix"
  _build_lcms2 "$variant" "$work" "$prefix"
  mv "$prefix" "$NEGATOSCOPE_DEPENDENCIES/$variant"
}

_unpack_all() {
  local library root=$NEGATOSCOPE_CACHE/dependencies/work/sources
  for library in zlib openjpeg dcmtk libjxl highway lcms2; do unpack_sources "$library" "$root/$library"; done
  python3 "$NEGATOSCOPE_ROOT/wasm/cmake/dependencies/dcmtk/pack_builtin_dictionary.py" \
    "$root/dcmtk/dcmdata/libsrc/dcdictbi.cc"
}

_pack_tables() {
  local share=$NEGATOSCOPE_DEPENDENCIES/share recipes=$NEGATOSCOPE_ROOT/wasm/cmake/dependencies/dcmtk
  local dcmtk=$NEGATOSCOPE_CACHE/dependencies/work/sources/dcmtk
  mkdir -p "$share"
  python3 "$recipes/pack_character_tables.py" "$dcmtk/oficonv/data" "$share/character_tables.bin.part"
  mv "$share/character_tables.bin.part" "$share/character_tables.bin"
  python3 "$recipes/pack_data_dictionary.py" "$dcmtk"/dcmdata/data/{dicom,private}.dic "$share/data_dictionary.bin.part"
  mv "$share/data_dictionary.bin.part" "$share/data_dictionary.bin"
}

# build_dependencies VARIANT...
build_dependencies() {
  local variant missing=()
  for variant in "$@"; do
    if [ ! -d "$NEGATOSCOPE_DEPENDENCIES/$variant" ]; then missing+=("$variant"); fi
  done
  if [ ${#missing[@]} = 0 ] && [ -e "$NEGATOSCOPE_DEPENDENCIES/share/data_dictionary.bin" ]; then return; fi
  say 'Sources of DCMTK, OpenJPEG, libjxl, Little CMS, zlib'
  _unpack_all
  _pack_tables
  for variant in "${missing[@]}"; do
    say "DCMTK, OpenJPEG, libjxl, Little CMS, zlib for $variant (minutes, once)"
    logged "dependencies-$variant" _build_variant "$variant"
  done
  rm -rf "$NEGATOSCOPE_CACHE/dependencies/work"
}
