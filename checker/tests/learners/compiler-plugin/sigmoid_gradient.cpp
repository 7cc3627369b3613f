// expect: compile_error
// says: sigmoid_gradient.cpp
// never: /learner/include
//
// Switches warnings of all kinds to errors and asks for an unknown target.
#pragma GCC target("arch=none")
#pragma GCC diagnostic error "-Wall"
#include "exercises/sigmoid_gradient.hpp"
arma::mat ex4::sigmoid_gradient(const arma::mat& z) { int unused; return z; }
