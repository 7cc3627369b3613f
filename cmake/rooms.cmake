# A room of the checker is a folder with one library, and at most one program from its main.cpp.

# ex4_room(NAME [FOLDERS folder…] [LINK library…]): the .cpp files of this folder, or of these, as library ex4_NAME.
function(ex4_room name)
  cmake_parse_arguments(ARG "" "" "FOLDERS;LINK" ${ARGN})
  if(NOT ARG_FOLDERS)
    set(ARG_FOLDERS .)
  endif()
  list(TRANSFORM ARG_FOLDERS APPEND "/*.cpp" OUTPUT_VARIABLE patterns)
  file(GLOB sources CONFIGURE_DEPENDS ${patterns})
  list(FILTER sources EXCLUDE REGEX "main\\.cpp$")
  add_library(ex4_${name} STATIC ${sources})
  # Several files in one unit: half the time of a first build, since the templates of all are made once.
  set_target_properties(ex4_${name} PROPERTIES UNITY_BUILD ${EX4_UNITY} UNITY_BUILD_BATCH_SIZE 8)
  target_link_libraries(ex4_${name} PUBLIC ex4_strict ${ARG_LINK})
  target_precompile_headers(ex4_${name} REUSE_FROM ex4_prelude)
endfunction()

# ex4_program(NAME SOURCES file… [LINK library…])
function(ex4_program name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE ${ARG_LINK})
  target_precompile_headers(${name} REUSE_FROM ex4_prelude)
endfunction()
