// expect: crashed
// says: SIGTERM
//
// Sends itself SIGTERM.
#include "exercises/sigmoid_gradient.hpp"

#include <csignal>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  ::raise(SIGTERM);
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
