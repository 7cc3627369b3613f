// expect: timed_out
// says: still waiting
//
// Stops itself, so that it neither works nor ends.
#include "exercises/sigmoid_gradient.hpp"

#include <csignal>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  ::raise(SIGSTOP);
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
