// expect: memory_exceeded
// says: too much memory
//
// Makes a matrix that no machine can hold.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  arma::mat big(40000, 40000, arma::fill::ones);
  if (big(7) > 0) return big;
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
