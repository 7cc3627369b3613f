// expect: crashed
// says: SIGSEGV
// says: called:   sigmoid_gradient(z)
// says: replay sigmoid_gradient
// says: points to nothing
// line: 16
// also: limits
//
// Writes through a null pointer.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  volatile int* nowhere = nullptr;
  *nowhere = 1;
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
