// expect: passed
// says: All 9 checks passed
//
// Right, then ends with another status than success.
#include "exercises/sigmoid_gradient.hpp"

#include <cstdlib>
#include <unistd.h>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  static const int once = std::atexit([] { ::_exit(9); });
  (void)once;
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
