// expect: crashed
// says: SIGFPE
// line: 11
//
// Divides whole numbers by zero.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  volatile int zero = 0, result = 7 / zero;
  result = result + 1;
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
