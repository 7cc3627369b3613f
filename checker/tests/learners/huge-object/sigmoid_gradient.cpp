// expect: compile_error
// says: 64 MB
//
// Two lines that make two hundred megabytes of machine code.
#include "exercises/sigmoid_gradient.hpp"
asm(".data\n.fill 200000000, 1, 0x41\n");
arma::mat ex4::sigmoid_gradient(const arma::mat& z) { return z; }
