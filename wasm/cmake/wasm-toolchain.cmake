# clang straight to wasm objects, with the flags that emcc itself passes to it: several times faster than emcc's wrapper.
# Modules are linked with em++ (wasm_module.cmake); objects of both mix.
#
# Reads from the environment (scripts/lib/environment.sh): EMSCRIPTEN_ROOT, NEGATOSCOPE_WASM_{CLANG,CLANGXX,AR,RANLIB,SYSROOT}.

if(NOT DEFINED ENV{EMSCRIPTEN_ROOT} OR NOT DEFINED ENV{NEGATOSCOPE_WASM_CLANG})
  message(FATAL_ERROR "No Emscripten: run scripts/setup, then `. scripts/lib/environment.sh`.")
endif()

set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR wasm32)
set(CMAKE_CROSSCOMPILING TRUE)
set(CMAKE_SIZEOF_VOID_P 4)
set(EMSCRIPTEN TRUE)

set(CMAKE_C_COMPILER "$ENV{NEGATOSCOPE_WASM_CLANG}")
set(CMAKE_CXX_COMPILER "$ENV{NEGATOSCOPE_WASM_CLANGXX}")
set(CMAKE_C_COMPILER_TARGET wasm32-unknown-emscripten)
set(CMAKE_CXX_COMPILER_TARGET wasm32-unknown-emscripten)
set(CMAKE_C_COMPILER_WORKS TRUE)
set(CMAKE_CXX_COMPILER_WORKS TRUE)
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
set(CMAKE_SYSROOT "$ENV{NEGATOSCOPE_WASM_SYSROOT}")
set(CMAKE_AR "$ENV{NEGATOSCOPE_WASM_AR}" CACHE FILEPATH "")
set(CMAKE_RANLIB "$ENV{NEGATOSCOPE_WASM_RANLIB}" CACHE FILEPATH "")

# must be the same in every object and in every link
set(NEGATOSCOPE_WASM_ABI_FLAGS -msimd128 -fwasm-exceptions)
set(wasm_compile_flags
  -DEMSCRIPTEN -D_GNU_SOURCE ${NEGATOSCOPE_WASM_ABI_FLAGS}
  -mllvm -combiner-global-alias-analysis=false -mllvm -wasm-enable-sjlj -mllvm -disable-lsr
  -Xclang -iwithsysroot/include/compat
)
list(JOIN wasm_compile_flags " " wasm_compile_flags)
set(CMAKE_C_FLAGS_INIT "${wasm_compile_flags}")
set(CMAKE_CXX_FLAGS_INIT "${wasm_compile_flags}")
set(CMAKE_C_FLAGS_RELEASE "-O3 -DNDEBUG" CACHE STRING "")
set(CMAKE_CXX_FLAGS_RELEASE "-O3 -DNDEBUG" CACHE STRING "")

set(CMAKE_EXECUTABLE_SUFFIX .js)
set(CMAKE_CXX_LINK_EXECUTABLE
  "$ENV{EMSCRIPTEN_ROOT}/em++ <LINK_FLAGS> <OBJECTS> -o <TARGET> <LINK_LIBRARIES>")

set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
