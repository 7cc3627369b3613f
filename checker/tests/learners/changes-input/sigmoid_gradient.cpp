// expect: failed
// says: changed its argument z
// passed: is a quarter at zero
//
// Right, but changes its argument behind the back of const.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  const arma::mat g = sigmoid(z);
  const_cast<arma::mat&>(z).zeros();
  return g % (1 - g);
}

}  // namespace ex4
