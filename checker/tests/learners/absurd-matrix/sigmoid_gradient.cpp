// expect: failed
// says: threw an exception
//
// Asks Armadillo for more entries than can be counted.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  arma::mat big(1UL << 40, 1UL << 40);
  if (big.n_elem > 0) return big;
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
