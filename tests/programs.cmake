# The test programs of this tree. In the front-door tree they are built by name only and not registered, since the
# suite runs those of the other trees.

set(googletest_source /usr/src/googletest)
if(DEFINED ENV{NEGATOSCOPE_GOOGLETEST_SOURCE})
  set(googletest_source "$ENV{NEGATOSCOPE_GOOGLETEST_SOURCE}")
endif()
set(BUILD_GMOCK OFF)
set(INSTALL_GTEST OFF)
set(gtest_disable_pthreads ON)
add_subdirectory("${googletest_source}" "${CMAKE_CURRENT_BINARY_DIR}/googletest" EXCLUDE_FROM_ALL SYSTEM)
foreach(target IN ITEMS gtest gtest_main)
  target_compile_options(${target} PRIVATE -w)
endforeach()

# room_libraries(<room> <variable>): the codecs are a library per family
function(room_libraries room variable)
  if(room STREQUAL "codecs")
    get_property(libraries DIRECTORY "${CMAKE_SOURCE_DIR}/wasm/codecs" PROPERTY BUILDSYSTEM_TARGETS)
    list(FILTER libraries INCLUDE REGEX "^negatoscope_codec")
  else()
    set(libraries negatoscope_${room})
  endif()
  set(${variable} ${libraries} PARENT_SCOPE)
endfunction()

# as wasm a program runs in Node, with the real file system and environment
function(runs_in_node target optimisation)
  set_target_properties(${target} PROPERTIES
    SUFFIX .js
    LINK_DEPENDS "${tests_folder}/wasm_environment.js"
  )
  target_link_options(${target} PRIVATE
    ${optimisation} ${negatoscope_link_abi} -sENVIRONMENT=node -sNODERAWFS=1 -sEXIT_RUNTIME=1 -sALLOW_MEMORY_GROWTH
    -sMAXIMUM_MEMORY=4GB -sSTACK_SIZE=1MB --pre-js "${tests_folder}/wasm_environment.js"
  )
endfunction()

# test_program(<target> <test name>): runs natively and in Node
function(test_program target test)
  negatoscope_compile_rules(${target})
  # What is tested is as shipped; the tests themselves run once, and optimised they would take half of all compiling.
  target_compile_options(${target} PRIVATE -O0)
  target_include_directories(${target} PRIVATE "${CMAKE_SOURCE_DIR}")
  target_compile_definitions(${target} PRIVATE
    "NEGATOSCOPE_CHARACTER_TABLES=\"${NEGATOSCOPE_CHARACTER_TABLES}\""
    "NEGATOSCOPE_DATA_DICTIONARY=\"${NEGATOSCOPE_DATA_DICTIONARY}\""
  )
  set_target_properties(${target} PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests"
    EXCLUDE_FROM_ALL "${NEGATOSCOPE_FRONT_DOOR}"
  )
  if(EMSCRIPTEN)
    runs_in_node(${target} -O1)
    add_test(NAME ${test} COMMAND node "$<TARGET_FILE:${target}>")
  elseif(NOT NEGATOSCOPE_FRONT_DOOR)
    add_test(NAME ${test} COMMAND ${target})
  endif()
endfunction()

foreach(room IN LISTS tested_rooms)
  add_executable(${room}_test ${${room}_tests})
  room_libraries(${room} libraries)
  target_link_libraries(${room}_test PRIVATE ${libraries} gtest_main)
  test_program(${room}_test unit:${room})
endforeach()

# natively, as it is registered in the suite
if(NOT EMSCRIPTEN AND NOT NEGATOSCOPE_FRONT_DOOR)
  foreach(source IN LISTS fuzz_sources)
    cmake_path(GET source STEM name)
    if(NEGATOSCOPE_FUZZ)
      add_executable(${name} ${source})
      target_link_options(${name} PRIVATE -fsanitize=fuzzer)
    else()
      add_executable(${name} ${source} "${replay_main}")
    endif()
    foreach(room IN LISTS NEGATOSCOPE_ROOMS)
      if(EXISTS "${CMAKE_SOURCE_DIR}/wasm/${room}/CMakeLists.txt")
        room_libraries(${room} libraries)
        target_link_libraries(${name} PRIVATE ${libraries})
      endif()
    endforeach()
    negatoscope_compile_rules(${name})
    target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}")
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  endforeach()
endif()

# other_program(<target> <source> <room>...): for a test of another language, or for a script; built by name
function(other_program target source)
  add_executable(${target} EXCLUDE_FROM_ALL "${tests_folder}/${source}")
  foreach(room IN LISTS ARGN)
    room_libraries(${room} libraries)
    target_link_libraries(${target} PRIVATE ${libraries})
  endforeach()
  negatoscope_compile_rules(${target})
  target_include_directories(${target} PRIVATE "${CMAKE_SOURCE_DIR}")
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
endfunction()

# the time of the decoders, which scripts/bench compares as wasm and natively
other_program(decode_speed speed/decode_speed.cpp codecs pixels)
if(EMSCRIPTEN)
  runs_in_node(decode_speed -O3)
endif()

# the corpus with sanitizers: tests/corpus/ledger.test.mjs
if(NOT EMSCRIPTEN AND NEGATOSCOPE_SANITIZE AND NOT NEGATOSCOPE_FUZZ)
  other_program(stored_frames corpus/stored_frames.cpp dicom codecs)
  # our own walk beside DCMTK's parser: tests/corpus/parsers.test.mjs
  other_program(both_parsers corpus/both_parsers.cpp dicom)
  set_target_properties(stored_frames both_parsers PROPERTIES EXCLUDE_FROM_ALL OFF)
endif()
