// expect: failed
// says: changed its argument z
//
// Right, but leaves its argument empty.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  const arma::mat g = sigmoid(z);
  const_cast<arma::mat&>(z).reset();
  return g % (1 - g);
}

}  // namespace ex4
