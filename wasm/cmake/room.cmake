# negatoscope_room(<room> [LIBRARIES <target>...]): the library negatoscope_<room> of all sources in the calling folder,
# linked with exactly what the room may see.
function(negatoscope_room room)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LIBRARIES")
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp")
  if(sources)
    add_library(negatoscope_${room} STATIC ${sources})
    target_link_libraries(negatoscope_${room} PUBLIC ${arg_LIBRARIES})
  else()
    add_library(negatoscope_${room} INTERFACE)
    target_link_libraries(negatoscope_${room} INTERFACE ${arg_LIBRARIES})
  endif()
  negatoscope_compile_rules(negatoscope_${room})
endfunction()
