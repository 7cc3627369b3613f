# The compiler of learners' files: clang where it is there, with a precompiled header that holds the usual expressions
# already instantiated (less than half of g++'s time for a save), else the compiler of everything else. Our own parts
# and the runner are compiled by the latter once; their objects go with either. Both are written down, so that
# EX4_COMPILER=own ./ex4 … takes the compiler of everything else.
set(EX4_LEARNER_COMPILER "" CACHE STRING "Compiler of learners' files: a clang++, or \"own\" for that of everything else; empty: clang++ where it is found")
# Quick to link with; the linker of the compiler's own where it is missing.
find_program(EX4_LLD ld.lld)

# Whether the compiler makes a program out of the library's headers, which it looks for by its own rules.
function(ex4_compiler_works out compiler)
  set(folder ${PROJECT_BINARY_DIR}/learner/try)
  file(MAKE_DIRECTORY ${folder})
  file(WRITE ${folder}/try.cpp "#include <functional>\n#include <string>\nint main() { return std::function<int()>([] { return int(std::string().size()); })(); }\n")
  execute_process(COMMAND ${compiler} -std=c++20 ${folder}/try.cpp -o ${folder}/try ${ARGN} OUTPUT_QUIET ERROR_QUIET RESULT_VARIABLE failed)
  if(failed)
    set(${out} FALSE PARENT_SCOPE)
  else()
    set(${out} TRUE PARENT_SCOPE)
  endif()
endfunction()

set(own_linker "")
if(EX4_LLD AND NOT EX4_LEARNER_TOOLS)
  ex4_compiler_works(own_lld ${CMAKE_CXX_COMPILER} -fuse-ld=lld)
  if(own_lld)
    set(own_linker -fuse-ld=lld)
  endif()
endif()

find_program(EX4_CLANG NAMES clang++ clang++-19 clang++-18 clang++-17 clang++-16 clang++-15 clang++-14)
set(learner_compiler "")
if(EX4_LEARNER_COMPILER AND NOT EX4_LEARNER_COMPILER STREQUAL "own")
  find_program(found_compiler NAMES ${EX4_LEARNER_COMPILER} NO_CACHE REQUIRED)
  set(learner_compiler ${found_compiler})
elseif(NOT EX4_LEARNER_COMPILER AND EX4_CLANG AND NOT EX4_LEARNER_TOOLS)  # a compiler that was chosen is the learners' too
  set(learner_compiler ${EX4_CLANG})
endif()
set(learner_version "")
if(learner_compiler)
  ex4_words_of(learner_version ${learner_compiler} --version)
  if(NOT learner_version MATCHES "clang version ([0-9.]+)")
    message(FATAL_ERROR "EX4_LEARNER_COMPILER is ${learner_compiler}, which is no clang; it takes a clang++ or \"own\"")
  endif()
  set(learner_version "Clang ${CMAKE_MATCH_1}")
  ex4_compiler_works(works ${learner_compiler})
  if(NOT works)
    message(STATUS "${learner_compiler} makes no program here; learners' files are compiled by ${CMAKE_CXX_COMPILER}")
    set(learner_compiler "")
  endif()
endif()

# What a precompiled header goes with, seen by the time at which it was put there: packages bring old dates along.
set(EX4_KIT_TOOLS ${CMAKE_CXX_COMPILER} ${ARMADILLO_INCLUDE_DIR}/armadillo_bits/arma_version.hpp ${learner_compiler} ${EX4_CLANG})
list(REMOVE_DUPLICATES EX4_KIT_TOOLS)
string(REPLACE ";" "\n" tools "${EX4_KIT_TOOLS}\n")
file(WRITE ${EX4_KIT}/tools.txt "${tools}")
execute_process(COMMAND stat -L -c "%n %s %Z" ${EX4_KIT_TOOLS} OUTPUT_VARIABLE stamps)
file(GENERATE OUTPUT ${EX4_KIT}/tools.stamp CONTENT "${stamps}")

# Evidence beside the verdict: checker/toolchain/notes.cpp chooses among what they say.
set(clang_warnings -Wshadow -Wfloat-conversion -Wimplicit-float-conversion -Wconditional-uninitialized
    -Wtautological-unsigned-zero-compare -Wunreachable-code-loop-increment -Wmissing-prototypes)
set(own_warnings -Wextra -Wno-unused-parameter -Wshadow -Wfloat-conversion -Wmissing-declarations)
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  set(own_warnings ${clang_warnings})
endif()

if(learner_compiler)
  set(words ${EX4_LEARNER_BASE})
  list(TRANSFORM words REPLACE "^-fmax-errors=" "-ferror-limit=")
  set(expressions ${EX4_KIT_INCLUDE}/ex4_expressions.hpp)
  configure_file(checker/toolchain/expressions.hpp ${expressions} COPYONLY)
  add_custom_command(
    OUTPUT ${expressions}.pch
    COMMAND ${learner_compiler} ${words} -O1 -w -x c++-header -fpch-instantiate-templates ${expressions} -o ${expressions}.pch
    DEPENDS ${expressions} ${EX4_KIT}/tools.stamp
    COMMENT "Precompiling Armadillo for learner parts (clang)")
  add_custom_target(learner_expressions DEPENDS ${expressions}.pch)
  add_dependencies(learner_prelude learner_expressions)
  set(linker "")
  ex4_compiler_works(lld ${learner_compiler} -fuse-ld=lld)
  if(EX4_LLD AND lld)
    set(linker -fuse-ld=lld)
  endif()
  ex4_header_folders(clang_headers ${learner_compiler})
  ex4_tool_folders(clang_tools ${learner_compiler} ${clang_headers})
  # Headers are not compared by their dates (-fno-validate-pch): the stamp above sees to that, once and not at each save.
  ex4_write_toolchain(FOLDER ${EX4_KIT} COMPILER ${learner_compiler} VERSION "${learner_version}" SOLUTIONS solution_objects
    RUNNER runner_objects HEADERS ${EX4_LEARNER_HEADERS} ${clang_headers} TOOLS ${EX4_LEARNER_TOOLS} ${clang_tools} LINK ${linker}
    FLAGS ${words} ${clang_warnings} -O1 -g1 -I${EX4_KIT_INCLUDE} -include-pch ${expressions}.pch -Xclang -fno-validate-pch
    DEBUG ${words} -I${EX4_KIT_INCLUDE})
  set(own_folder ${EX4_KIT}/own)
else()
  set(own_folder ${EX4_KIT})
endif()
ex4_write_toolchain(FOLDER ${own_folder} COMPILER ${CMAKE_CXX_COMPILER} VERSION "${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION}"
  SOLUTIONS solution_objects RUNNER runner_objects HEADERS ${EX4_LEARNER_HEADERS} TOOLS ${EX4_LEARNER_TOOLS} LINK ${own_linker}
  FLAGS ${EX4_LEARNER_FLAGS} ${own_warnings} -I${EX4_KIT_INCLUDE} -include ex4_prelude.hpp
  DEBUG ${EX4_LEARNER_BASE} -I${EX4_KIT_INCLUDE})
