// expect: crashed
// says: SIGKILL
//
// Sends itself the signal that cannot be caught.
#include "exercises/sigmoid_gradient.hpp"

#include <csignal>
#include <unistd.h>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  ::kill(::getpid(), SIGKILL);
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
