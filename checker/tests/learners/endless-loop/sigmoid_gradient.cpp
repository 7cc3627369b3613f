// expect: timed_out
// says: 5 seconds
// says: called:
// line: 12
//
// Never returns.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  for (volatile int i = 0;;) i = i + 1;
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
