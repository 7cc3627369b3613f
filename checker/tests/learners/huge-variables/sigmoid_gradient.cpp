// expect: compile_error
// says: variables outside functions
// says: 1024 MB
//
// Costs nothing on the disk, and could never start.
#include "exercises/sigmoid_gradient.hpp"
asm(".comm huge,0x7fffffffff,8");
arma::mat ex4::sigmoid_gradient(const arma::mat& z) { return sigmoid(z) % (1 - sigmoid(z)); }
