// expect: compile_error
// says: main() of its own
//
// Brings a main() of its own.
#include "exercises/sigmoid_gradient.hpp"

arma::mat ex4::sigmoid_gradient(const arma::mat& z) { return sigmoid(z) % (1 - sigmoid(z)); }

int main() { return 0; }
