# ctest grades too: one entry per part and origin, labelled with both. The entries exist only where a test preset
# asks for them (environment EX4_GRADE), so that plain ctest never depends on what a learner has written.
file(STRINGS exercises/parts.def part_lines REGEX "^EX4_PART")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS exercises/parts.def)
set(grading "if(DEFINED ENV{EX4_GRADE})\n")
foreach(line ${part_lines})
  string(REGEX REPLACE "^EX4_PART\\(([a-z_]+),.*" "\\1" stem "${line}")
  foreach(origin exercises solutions)
    set(option "")
    if(origin STREQUAL "solutions")
      set(option " \"--solutions\"")
    endif()
    string(APPEND grading "  add_test([=[${origin}.${stem}]=] [=[${PROJECT_SOURCE_DIR}/ex4]=] check ${stem}${option})\n"
      "  set_tests_properties([=[${origin}.${stem}]=] PROPERTIES LABELS \"${origin};${stem}\" TIMEOUT 180)\n")
  endforeach()
endforeach()
file(GENERATE OUTPUT ${PROJECT_BINARY_DIR}/grading_tests.cmake CONTENT "${grading}endif()\n")
set_property(DIRECTORY APPEND PROPERTY TEST_INCLUDE_FILES ${PROJECT_BINARY_DIR}/grading_tests.cmake)
