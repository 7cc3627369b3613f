// expect: timed_out
// says: 5 seconds
// passed: is a quarter at zero
//
// Right at first, then never returns.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  static int calls = 0;
  if (++calls > 3)
    for (volatile int i = 0;;) i = i + 1;
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
