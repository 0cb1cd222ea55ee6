# How our own code is compiled, everywhere: negatoscope_compile_rules(<target>).

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_C_COMPILER_LAUNCHER "${CCACHE}")
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE}")
endif()

set(negatoscope_warnings -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Werror)
set(negatoscope_sanitizers "")
if(NEGATOSCOPE_SANITIZE)
  # of debug information lines are enough: for where something was found
  set(negatoscope_sanitizers -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
    -gline-tables-only)
endif()
if(NEGATOSCOPE_FUZZ)
  list(APPEND negatoscope_sanitizers -fsanitize=fuzzer-no-link)
endif()

# objects named relative to the checkout, so that ccache serves every clone
if(NOT EMSCRIPTEN)
  add_compile_options("-ffile-prefix-map=${CMAKE_SOURCE_DIR}=.")
  add_link_options(-fuse-ld=lld)
endif()
if(EMSCRIPTEN)
  # Copies are one instruction instead of calls of a function, which modules that are linked for size have byte by byte.
  # Browsers with SIMD and exceptions have it, too.
  add_compile_options(-mbulk-memory)
endif()
add_compile_options(${negatoscope_sanitizers})
add_link_options(${negatoscope_sanitizers})

# kind is PRIVATE for targets with sources and INTERFACE for headers only
function(negatoscope_compile_rules target)
  get_target_property(type ${target} TYPE)
  if(type STREQUAL "INTERFACE_LIBRARY")
    target_include_directories(${target} INTERFACE "${CMAKE_SOURCE_DIR}/wasm")
  elseif(type MATCHES "LIBRARY")
    target_include_directories(${target} PUBLIC "${CMAKE_SOURCE_DIR}/wasm")
    target_compile_options(${target} PRIVATE ${negatoscope_warnings})
  else()
    target_include_directories(${target} PRIVATE "${CMAKE_SOURCE_DIR}/wasm")
    target_compile_options(${target} PRIVATE ${negatoscope_warnings})
  endif()
endfunction()

# negatoscope_built_for_size(<target> [HOT <file>...]): in wasm, where people download it and browsers compile it while
# it runs. For what runs once a file or once a frame: a browser optimises a function as a whole after a few calls, so
# that rarely used code which was inlined into it costs more than the calls saved. HOT are files whose functions run for
# every Data Element; loops over pixels stay at -O3.
function(negatoscope_built_for_size target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "HOT")
  if(NOT EMSCRIPTEN)
    return()
  endif()
  target_compile_options(${target} PRIVATE -Oz)
  set_source_files_properties(${arg_HOT} PROPERTIES COMPILE_OPTIONS -Os)
endfunction()
