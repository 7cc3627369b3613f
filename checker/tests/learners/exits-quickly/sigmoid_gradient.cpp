// expect: exited
// says: exit status 0
//
// Ends the program without any handler.
#include "exercises/sigmoid_gradient.hpp"

#include <unistd.h>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  _exit(0);
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
