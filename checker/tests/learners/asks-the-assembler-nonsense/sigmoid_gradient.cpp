// expect: compile_error
// says: rror:
// never: /cc
//
// What the assembler says names a file that chance has named; the verdict must not.
#include "exercises/sigmoid_gradient.hpp"
asm("this is no instruction");
arma::mat ex4::sigmoid_gradient(const arma::mat& z) { return z; }
