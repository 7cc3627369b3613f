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
add_library(ex4_strict INTERFACE)
target_include_directories(ex4_strict INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(ex4_strict INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror)
if(EX4_SANITIZE)
  target_compile_options(ex4_strict INTERFACE -fsanitize=${EX4_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(ex4_strict INTERFACE -fsanitize=${EX4_SANITIZE})
endif()
