# Imported targets of the libraries that scripts/setup built, in the variant that fits this build:
#   dcmtk::dcmdata (with oflog, ofstd, oficonv, zlib), ijg::ijg8 ijg::ijg12 ijg::ijg16, charls::charls,
#   openjpeg::openjp2, libjxl::jxl_dec, lcms2::lcms2, zlib::zlib
# The character tables for oficonv are in NEGATOSCOPE_CHARACTER_TABLES (format: dependencies/dcmtk/*.py), the names of
# the elements in NEGATOSCOPE_DATA_DICTIONARY.

set(NEGATOSCOPE_DEPENDENCIES "" CACHE PATH "built dependencies, see scripts/lib/environment.sh")
if(EMSCRIPTEN)
  set(variant wasm)
elseif(NEGATOSCOPE_SANITIZE)
  set(variant native-asan)
else()
  set(variant native)
endif()
set(dependency_prefix "${NEGATOSCOPE_DEPENDENCIES}/${variant}")
set(NEGATOSCOPE_HAS_DEPENDENCIES TRUE)
if(NOT EXISTS "${dependency_prefix}/lib/libdcmdata.a")
  set(NEGATOSCOPE_HAS_DEPENDENCIES FALSE)
  # the tree that only registers tests compiles nothing unless asked to
  if(NEGATOSCOPE_FRONT_DOOR)
    return()
  endif()
  message(FATAL_ERROR "No built dependencies in '${dependency_prefix}': run scripts/setup, "
                      "then `. scripts/lib/environment.sh`, and configure again.")
endif()
set(NEGATOSCOPE_CHARACTER_TABLES "${NEGATOSCOPE_DEPENDENCIES}/share/character_tables.bin")
set(NEGATOSCOPE_DATA_DICTIONARY "${NEGATOSCOPE_DEPENDENCIES}/share/data_dictionary.bin")

# negatoscope_import(<target> ARCHIVE <name> [INCLUDE <folder>] [LIBRARIES <target>...])
function(negatoscope_import target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "ARCHIVE;INCLUDE" "LIBRARIES")
  add_library(${target} STATIC IMPORTED GLOBAL)
  set_target_properties(${target} PROPERTIES
    IMPORTED_LOCATION "${dependency_prefix}/lib/lib${arg_ARCHIVE}.a"
    INTERFACE_LINK_LIBRARIES "${arg_LIBRARIES}"
  )
  target_include_directories(${target} SYSTEM INTERFACE "${dependency_prefix}/include${arg_INCLUDE}")
endfunction()

negatoscope_import(zlib::zlib ARCHIVE z)
negatoscope_import(dcmtk::oficonv ARCHIVE oficonv)
set(no_network "")
if(EMSCRIPTEN)
  add_library(no_network STATIC "${CMAKE_CURRENT_LIST_DIR}/no_network.c")
  set(no_network no_network)
endif()
negatoscope_import(dcmtk::ofstd ARCHIVE ofstd LIBRARIES dcmtk::oficonv ${no_network})
if(EMSCRIPTEN)
  # the library is built without its messages (scripts/lib/dependencies.sh), so nothing is left to write
  add_library(no_log STATIC "${CMAKE_CURRENT_LIST_DIR}/no_log.cpp")
  target_compile_options(no_log PRIVATE -Oz)
  target_include_directories(no_log SYSTEM PRIVATE "${dependency_prefix}/include")
  target_link_libraries(no_log PUBLIC dcmtk::ofstd)
  add_library(dcmtk::oflog ALIAS no_log)
else()
  negatoscope_import(dcmtk::oflog ARCHIVE oflog LIBRARIES dcmtk::ofstd)
endif()
negatoscope_import(dcmtk::dcmdata ARCHIVE dcmdata LIBRARIES dcmtk::oflog dcmtk::ofstd zlib::zlib)
# The IJG headers of the three depths have the same inner names (jmorecfg8.h … differ, jinclude.h does not),
# so a source file includes "ijg8/jpeglib8.h", "ijg12/jpeglib12.h" or "ijg16/jpeglib16.h".
foreach(depth IN ITEMS 8 12 16)
  negatoscope_import(ijg::ijg${depth} ARCHIVE ijg${depth})
endforeach()
negatoscope_import(charls::charls ARCHIVE dcmtkcharls)
negatoscope_import(openjpeg::openjp2 ARCHIVE openjp2)
negatoscope_import(libjxl::jxl_dec ARCHIVE jxl_dec)
negatoscope_import(lcms2::lcms2 ARCHIVE lcms2)
