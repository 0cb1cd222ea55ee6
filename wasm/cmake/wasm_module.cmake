# negatoscope_wasm_module(<name> SOURCES <file>... LIBRARIES <target>... [TYPES <file.d.ts>] [OPTIONS <em++ flag>...])
#
# Links one wasm module: modules/<name>.js (an ES module whose default export makes an instance) and <name>.wasm in the
# build folder, with its .d.ts beside them. TYPES defaults to <name>.d.ts in the calling folder, if it is there.

# OPTIONS of modules without loops over pixels: small, and functions that are called in one place stay functions, unless
# they are tiny (see negatoscope_built_for_size)
set(negatoscope_small_module -Oz -sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=40)

add_custom_target(wasm_modules)
set(negatoscope_link_abi ${NEGATOSCOPE_WASM_ABI_FLAGS} -sSUPPORT_LONGJMP=wasm -sWASM_BIGINT)

function(negatoscope_wasm_module name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "TYPES" "SOURCES;LIBRARIES;OPTIONS")
  add_executable(${name} ${arg_SOURCES})
  negatoscope_compile_rules(${name})
  target_link_libraries(${name} PRIVATE ${arg_LIBRARIES})
  set_target_properties(${name} PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/modules"
    SUFFIX .js
  )
  # DYNAMIC_EXECUTION=0: no eval, so that a strict Content Security Policy holds
  target_link_options(${name} PRIVATE
    -O3 ${negatoscope_link_abi} -lembind
    -sMODULARIZE -sEXPORT_ES6 -sEXPORT_NAME=create_${name} -sENVIRONMENT=web,worker,node
    -sALLOW_MEMORY_GROWTH -sMAXIMUM_MEMORY=4GB -sSTACK_SIZE=1MB
    -sDYNAMIC_EXECUTION=0 -sFILESYSTEM=0 -sASSERTIONS=0
    ${arg_OPTIONS}
  )
  add_dependencies(wasm_modules ${name})
  set(types "${CMAKE_CURRENT_SOURCE_DIR}/${name}.d.ts")
  if(arg_TYPES)
    cmake_path(ABSOLUTE_PATH arg_TYPES OUTPUT_VARIABLE types)
  endif()
  if(EXISTS "${types}")
    configure_file("${types}" "${CMAKE_BINARY_DIR}/modules/${name}.d.ts" COPYONLY)
  endif()
endfunction()

if(EMSCRIPTEN)
  # a fresh clone finds what another one has linked of the same objects
  string(PREPEND CMAKE_CXX_LINK_EXECUTABLE "\"${CMAKE_SOURCE_DIR}/scripts/lib/linked_before\" ")
  # the build folder lies outside the checkout: tell Node which kind of module lies where
  file(WRITE "${CMAKE_BINARY_DIR}/modules/package.json" "{ \"type\": \"module\" }\n")
  file(WRITE "${CMAKE_BINARY_DIR}/tests/package.json" "{ \"type\": \"commonjs\" }\n")
  # loaded by the application when it first meets a character set beyond ASCII
  configure_file("${NEGATOSCOPE_CHARACTER_TABLES}" "${CMAKE_BINARY_DIR}/modules/character_tables.bin" COPYONLY)
  # loaded when attributes are first shown
  configure_file("${NEGATOSCOPE_DATA_DICTIONARY}" "${CMAKE_BINARY_DIR}/modules/data_dictionary.bin" COPYONLY)
endif()
