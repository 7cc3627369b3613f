# Flags live in INTERFACE targets.

# Armadillo without its wrapper library, so that OpenBLAS is the one linked by name. Errors are thrown and not also
# printed: what the library prints would mix with the learner's own output.
add_library(armadillo_headers INTERFACE)
target_include_directories(armadillo_headers SYSTEM INTERFACE ${ARMADILLO_INCLUDE_DIR})
set(EX4_ARMADILLO_DEFINITIONS ARMA_DONT_USE_WRAPPER ARMA_DONT_USE_HDF5 ARMA_DONT_USE_ARPACK ARMA_DONT_USE_SUPERLU
    ARMA_WARN_LEVEL=0)
target_compile_definitions(armadillo_headers INTERFACE ${EX4_ARMADILLO_DEFINITIONS})
target_link_libraries(armadillo_headers INTERFACE ${OPENBLAS_LIBRARY})

# Stricter with ourselves than with learners.
add_library(ex4_warnings INTERFACE)
target_include_directories(ex4_warnings INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(ex4_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror)
# For Clang -Wconversion includes changes of sign; for GCC's C++ it does not.
target_compile_options(ex4_warnings INTERFACE "$<$<CXX_COMPILER_ID:Clang>:-Wno-sign-conversion>")
if(EX4_SANITIZE)  # instrumented code confuses the analysis of flow; the plain build is where warnings are errors
  target_compile_options(ex4_warnings INTERFACE -Wno-error)
endif()
# False alarms of GCC 12: Armadillo's small vectors, which live inside the object, "freed from the heap"; short strings
# that are added up, "out of bounds".
target_compile_options(ex4_warnings INTERFACE
  "$<$<CXX_COMPILER_ID:GNU>:-Wno-free-nonheap-object;-Wno-array-bounds;-Wno-restrict;-Wno-stringop-overflow>")

add_library(ex4_strict INTERFACE)
# nlohmann_json for all, because on some systems it defines macros, and a precompiled header must see the same ones.
target_link_libraries(ex4_strict INTERFACE ex4_warnings armadillo_headers fmt::fmt nlohmann_json::nlohmann_json)
target_compile_definitions(ex4_strict INTERFACE GTEST_HAS_PTHREAD=1)  # GoogleTest's own, for the shared header
if(EX4_SANITIZE)
  target_compile_options(ex4_strict INTERFACE -fsanitize=${EX4_SANITIZE} -fno-sanitize=null -fno-omit-frame-pointer
                         -fno-sanitize-recover=all)  # null: Armadillo takes the address of empty columns
  target_link_options(ex4_strict INTERFACE -fsanitize=${EX4_SANITIZE})
  # GCC's flow analysis sees "maybe uninitialised" inside std::regex once it is instrumented.
  target_compile_options(ex4_strict INTERFACE "$<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>")
endif()

# One precompiled header for all of our own code; without it the build takes three times as long. Its owner has
# nothing else to do. CLI11 is not in it: its global validators would be compiled into every unit, three seconds each.
file(WRITE ${PROJECT_BINARY_DIR}/prelude/prelude.cpp.in "")
configure_file(${PROJECT_BINARY_DIR}/prelude/prelude.cpp.in ${PROJECT_BINARY_DIR}/prelude/prelude.cpp COPYONLY)
add_library(ex4_prelude OBJECT ${PROJECT_BINARY_DIR}/prelude/prelude.cpp)
target_link_libraries(ex4_prelude PUBLIC ex4_strict nlohmann_json::nlohmann_json GTest::gtest)
target_precompile_headers(ex4_prelude PRIVATE <armadillo> <filesystem> <fmt/format.h> <fmt/ranges.h>
                          <functional> <gtest/gtest.h> <map> <nlohmann/json.hpp> <string> <vector>)
