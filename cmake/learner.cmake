# The learner kit: what compiling and linking one learner part needs. The learner's own parts are built by the ex4
# program itself, with the flags written down here, so that a save needs neither CMake nor Ninja.
set(EX4_KIT ${PROJECT_BINARY_DIR}/learner)
set(EX4_KIT_INCLUDE ${EX4_KIT}/include)

# -O1 keeps loops fast enough and compiling quick; bounds checks are on (Armadillo's by default, the library's here).
set(EX4_LEARNER_BASE -std=c++20 -Wall -Wno-unused-parameter -D_GLIBCXX_ASSERTIONS -fdiagnostics-color=never
    -fmax-errors=20)
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  list(TRANSFORM EX4_LEARNER_BASE REPLACE "^-fmax-errors=" "-ferror-limit=")
endif()
foreach(definition ${EX4_ARMADILLO_DEFINITIONS})
  list(APPEND EX4_LEARNER_BASE -D${definition})
endforeach()

include(cmake/compiler_folders.cmake)
ex4_header_folders(EX4_LEARNER_HEADERS ${CMAKE_CXX_COMPILER})
if(NOT ARMADILLO_INCLUDE_DIR IN_LIST EX4_LEARNER_HEADERS)
  list(APPEND EX4_LEARNER_HEADERS ${ARMADILLO_INCLUDE_DIR})
  list(APPEND EX4_LEARNER_BASE -isystem ${ARMADILLO_INCLUDE_DIR})
endif()
get_filename_component(openblas_folder ${OPENBLAS_LIBRARY} DIRECTORY)
ex4_tool_folders(EX4_LEARNER_TOOLS ${CMAKE_CXX_COMPILER} ${EX4_LEARNER_HEADERS} ${openblas_folder})
# A compiler of another place brings a C++ library that the box does not show to what it made: it goes into the program.
set(EX4_LEARNER_RUNTIME "")
if(EX4_LEARNER_TOOLS)
  set(EX4_LEARNER_RUNTIME -static-libstdc++ -static-libgcc -Wl,--wrap=__cxa_throw)  # see checker/runner/backtrace.cpp
endif()
# Lines and inlined calls, nothing else: enough to find the line that threw, and it costs no time that can be measured.
set(EX4_LEARNER_FLAGS ${EX4_LEARNER_BASE} -O1 -g1)

# The include root holds the contract headers only: nothing else can be included by name.
file(GLOB contract_headers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/exercises/*.hpp)
foreach(header ${contract_headers})
  get_filename_component(name ${header} NAME)
  configure_file(${header} ${EX4_KIT_INCLUDE}/exercises/${name} COPYONLY)
endforeach()
file(WRITE ${EX4_KIT_INCLUDE}/ex4_prelude.hpp.in
     "// Precompiled, so that a learner part compiles in about a second.\n#include <armadillo>\n#include <cmath>\n#include <functional>\n#include <numeric>\n#include <vector>\n")
configure_file(${EX4_KIT_INCLUDE}/ex4_prelude.hpp.in ${EX4_KIT_INCLUDE}/ex4_prelude.hpp COPYONLY)
set(prelude ${EX4_KIT_INCLUDE}/ex4_prelude.hpp.gch)
add_custom_command(
  OUTPUT ${prelude}
  COMMAND ${CMAKE_CXX_COMPILER} ${EX4_LEARNER_FLAGS} -x c++-header ${EX4_KIT_INCLUDE}/ex4_prelude.hpp -o ${prelude}
  DEPENDS ${EX4_KIT_INCLUDE}/ex4_prelude.hpp ${EX4_KIT}/tools.stamp
  COMMENT "Precompiling Armadillo for learner parts")
add_custom_target(learner_prelude DEPENDS ${prelude})

# Our parts and the runner, as named objects: an archive would fill in for an empty hand-in.
file(GLOB solution_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/solutions/*.cpp)
add_library(solution_objects OBJECT ${solution_sources})
file(GLOB runner_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/checker/runner/*.cpp
     ${PROJECT_SOURCE_DIR}/checker/wire/*.cpp)
add_library(runner_objects OBJECT ${runner_sources})
foreach(target solution_objects runner_objects)
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR})
  target_include_directories(${target} SYSTEM PRIVATE ${ARMADILLO_INCLUDE_DIR})
  target_compile_options(${target} PRIVATE ${EX4_LEARNER_FLAGS} -I${EX4_KIT_INCLUDE} -include ex4_prelude.hpp -Winvalid-pch -g0)
  add_dependencies(${target} learner_prelude)
endforeach()
if(EX4_LEARNER_RUNTIME)
  target_compile_definitions(runner_objects PRIVATE EX4_STATIC_RUNTIME)
endif()
target_link_libraries(runner_objects PRIVATE nlohmann_json::nlohmann_json)

# A list of words as JSON strings.
function(ex4_json_words out)
  list(JOIN ARGN "\", \"" joined)
  set(${out} "\"${joined}\"" PARENT_SCOPE)
endfunction()
# Writes FOLDER/toolchain.json: a compiler, its flags (LINK: those after the objects), our parts and the runner.
function(ex4_write_toolchain)
  cmake_parse_arguments(ARG "" "FOLDER;COMPILER;VERSION;SOLUTIONS;RUNNER" "FLAGS;DEBUG;LINK;HEADERS;TOOLS" ${ARGN})
  foreach(list HEADERS TOOLS)
    list(REMOVE_DUPLICATES ARG_${list})
  endforeach()
  ex4_json_words(flags ${ARG_FLAGS})
  ex4_json_words(debug_flags ${ARG_DEBUG} -g -O0)
  ex4_json_words(link_flags ${OPENBLAS_LIBRARY} -pthread ${EX4_LEARNER_RUNTIME} ${ARG_LINK})
  ex4_json_words(header_folders ${ARG_HEADERS})
  ex4_json_words(tool_folders ${ARG_TOOLS})
  file(GENERATE OUTPUT ${ARG_FOLDER}/toolchain.json CONTENT "{
  \"compiler\": \"${ARG_COMPILER}\",
  \"compiler_version\": \"${ARG_VERSION}\",
  \"compile_flags\": [${flags}],
  \"debug_flags\": [${debug_flags}],
  \"link_flags\": [${link_flags}],
  \"include_root\": \"${EX4_KIT_INCLUDE}\",
  \"header_folders\": [${header_folders}],
  \"tool_folders\": [${tool_folders}],
  \"solutions\": [\"$<JOIN:$<FILTER:$<TARGET_OBJECTS:${ARG_SOLUTIONS}>,EXCLUDE,[.]gch$>,\", \">\"],
  \"runner\": [\"$<JOIN:$<FILTER:$<TARGET_OBJECTS:${ARG_RUNNER}>,EXCLUDE,[.]gch$>,\", \">\"]
}
")
endfunction()
include(cmake/learner_compiler.cmake)

# The trace: clang reads the learner's file and compiles the copy that writes its values down, both with one
# precompiled header. Without clang there is no trace; nothing else needs it.
if(EX4_CLANG)
  execute_process(COMMAND ${EX4_CLANG} -print-resource-dir OUTPUT_VARIABLE EX4_CLANG_HEADERS OUTPUT_STRIP_TRAILING_WHITESPACE)
  set(EX4_TRACE_KIT ${EX4_KIT}/trace)
  set(EX4_TRACE_FLAGS ${EX4_LEARNER_BASE} -O0 -w -Wno-c++11-narrowing -ferror-limit=40 -I${EX4_KIT_INCLUDE})
  list(REMOVE_ITEM EX4_TRACE_FLAGS -Wall -fmax-errors=20 -fdiagnostics-color=never)
  configure_file(${PROJECT_SOURCE_DIR}/checker/trace/ex4_probe.hpp ${EX4_TRACE_KIT}/ex4_probe.hpp COPYONLY)
  file(WRITE ${EX4_TRACE_KIT}/prelude.hpp.in "#include \"ex4_prelude.hpp\"\n#include \"ex4_probe.hpp\"\n")
  configure_file(${EX4_TRACE_KIT}/prelude.hpp.in ${EX4_TRACE_KIT}/prelude.hpp COPYONLY)
  add_custom_command(
    OUTPUT ${EX4_TRACE_KIT}/prelude.pch
    COMMAND ${EX4_CLANG} ${EX4_TRACE_FLAGS} -I${EX4_TRACE_KIT} -x c++-header -fpch-instantiate-templates
            ${EX4_TRACE_KIT}/prelude.hpp -o ${EX4_TRACE_KIT}/prelude.pch
    DEPENDS ${EX4_TRACE_KIT}/prelude.hpp ${EX4_TRACE_KIT}/ex4_probe.hpp ${EX4_KIT_INCLUDE}/ex4_prelude.hpp
            ${EX4_KIT}/tools.stamp
    COMMENT "Precompiling Armadillo for the trace")
  add_custom_target(trace_prelude DEPENDS ${EX4_TRACE_KIT}/prelude.pch)
  add_dependencies(learner_prelude trace_prelude)
  ex4_json_words(trace_flags ${EX4_TRACE_FLAGS} -include-pch ${EX4_TRACE_KIT}/prelude.pch)
  file(GENERATE OUTPUT ${EX4_TRACE_KIT}/trace.json CONTENT "{
  \"compiler\": \"${EX4_CLANG}\",
  \"headers\": \"${EX4_CLANG_HEADERS}\",
  \"flags\": [${trace_flags}],
  \"kit\": \"${EX4_KIT}\"
}
")
else()
  file(REMOVE ${EX4_KIT}/trace/trace.json)
endif()

# Fresh stubs, for tests and for `ex4 reset`: they never depend on what the learner has written.
set(stubs ${PROJECT_BINARY_DIR}/stubs)
add_custom_command(
  OUTPUT ${stubs}/stamp
  COMMAND sh ${PROJECT_SOURCE_DIR}/solutions/make_stubs.sh --all ${stubs}
  COMMAND ${CMAKE_COMMAND} -E touch ${stubs}/stamp
  DEPENDS ${solution_sources} ${PROJECT_SOURCE_DIR}/solutions/make_stubs.sh
  COMMENT "Making stubs from the solutions")
add_custom_target(learner_kit DEPENDS learner_prelude ${stubs}/stamp solution_objects runner_objects)
