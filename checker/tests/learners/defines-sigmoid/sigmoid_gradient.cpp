// expect: compile_error
// says: redefinition
//
// Writes the sigmoid again, which is given.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid(const arma::mat& z) { return 1 / (1 + arma::exp(-z)); }

arma::mat sigmoid_gradient(const arma::mat& z) { return sigmoid(z) % (1 - sigmoid(z)); }

}  // namespace ex4
