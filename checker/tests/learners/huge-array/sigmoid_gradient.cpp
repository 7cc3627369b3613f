// expect: compile_error
// says: sigmoid_gradient.cpp
//
// An initialised table of two gigabytes.
#include "exercises/sigmoid_gradient.hpp"
char table[2000000000] = {1};
arma::mat ex4::sigmoid_gradient(const arma::mat& z) { return z * table[5]; }
