// expect: compile_error
// says: sigmoid_gradient.cpp
// never: root:
//
// Claims to be another file, in which the error then seems to be.
#include "exercises/sigmoid_gradient.hpp"
#line 1 "/etc/passwd"
arma::mat ex4::sigmoid_gradient(const arma::mat& z) { return nothing; }
