// expect: failed
// says: wrong
// passed: is a quarter at zero
//
// Gives another answer each time.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  static int calls = 0;
  if (++calls > 12) return z;
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
