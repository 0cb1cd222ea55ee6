# The one front door: `ctest --test-dir build/native-release` runs what the other trees and npm built, by label.
# Only what is there is registered, so the suite grows with the files.

# the checkout itself, not the link to it in the build folder: tests look beside it
file(REAL_PATH "${CMAKE_SOURCE_DIR}" root)
set(environment
  "NEGATOSCOPE_CHROMIUM=$ENV{NEGATOSCOPE_CHROMIUM}"
  "NEGATOSCOPE_BUILD=${root}/build"
)

# suite_test(<name> LABELS <label>... COMMAND <command>... [TIMEOUT <seconds>])
function(suite_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "LABELS;COMMAND")
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 600)
  endif()
  add_test(NAME ${name} COMMAND ${arg_COMMAND} WORKING_DIRECTORY "${root}")
  set_tests_properties(${name} PROPERTIES
    LABELS "${arg_LABELS}" TIMEOUT ${arg_TIMEOUT} ENVIRONMENT "${environment}" SKIP_RETURN_CODE 77
  )
endfunction()

# GoogleTest, with sanitizers and as wasm
foreach(room IN LISTS tested_rooms)
  suite_test(unit-native-asan:${room} LABELS unit native COMMAND "${root}/build/native-asan/tests/${room}_test")
  suite_test(unit-wasm:${room} LABELS unit wasm COMMAND node "${root}/build/wasm-release/tests/${room}_test.js")
endforeach()
foreach(source IN LISTS fuzz_sources)
  cmake_path(GET source STEM name)
  suite_test(fuzz-replay:${name} LABELS unit native
    COMMAND node "${root}/tests/fuzz/replay.mjs" "${root}/build/native-asan/tests/${name}" "${fuzz_inputs}/${name}")
endforeach()

# Node's own test runner, a suite per folder
foreach(folder IN ITEMS scripts bindings corpus hostile make)
  file(GLOB tests CONFIGURE_DEPENDS "${root}/tests/${folder}/*.test.mjs")
  if(tests)
    suite_test(${folder} LABELS ${folder} COMMAND node --test ${tests} TIMEOUT 1800)
  endif()
endforeach()

# the web side
file(GLOB_RECURSE vitest_tests CONFIGURE_DEPENDS "${root}/web/*.test.ts" "${root}/tests/web/*.test.ts")
if(vitest_tests)
  suite_test(web-unit LABELS unit web COMMAND "${root}/node_modules/.bin/vitest" run)
endif()
file(GLOB_RECURSE e2e_tests CONFIGURE_DEPENDS "${root}/e2e/*.spec.ts" "${root}/e2e/*.test.ts")
if(e2e_tests)
  suite_test(e2e LABELS e2e COMMAND "${root}/node_modules/.bin/playwright" test TIMEOUT 3600)
  # the longest: what begins first has everything else beside it
  set_tests_properties(e2e PROPERTIES COST 10000)
endif()

# form and rules
suite_test(format LABELS lint COMMAND scripts/format --check)
foreach(rule IN ITEMS rooms eslint web-rooms types)
  suite_test(lint-${rule} LABELS lint COMMAND scripts/lint ${rule})
endforeach()
suite_test(clang-tidy LABELS lint tidy COMMAND scripts/lint tidy TIMEOUT 3600)
