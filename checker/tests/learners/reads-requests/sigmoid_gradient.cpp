// expect: timed_out
// says: 5 seconds
//
// Reads the calls itself and leaves nothing for the runner.
#include "exercises/sigmoid_gradient.hpp"

#include <unistd.h>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  char buffer[4096];
  while (::read(3, buffer, sizeof buffer) > 0) continue;
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
