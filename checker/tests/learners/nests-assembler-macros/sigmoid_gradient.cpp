// expect: compile_error
// says: nested
//
// Makes the assembler give up in words of its own.
#include "exercises/sigmoid_gradient.hpp"
asm(".macro again\nagain\n.endm\nagain");
arma::mat ex4::sigmoid_gradient(const arma::mat& z) { return z; }
