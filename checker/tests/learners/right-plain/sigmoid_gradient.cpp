// expect: passed
//
// The formula as it stands.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) { return sigmoid(z) % (1 - sigmoid(z)); }

}  // namespace ex4
