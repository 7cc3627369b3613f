// expect: failed
// says: wrong
//
// Adds noise.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  return sigmoid(z) % (1 - sigmoid(z)) + 1e-3 * arma::randu(arma::size(z));
}

}  // namespace ex4
