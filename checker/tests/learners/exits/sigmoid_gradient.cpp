// expect: exited
// says: exit status 0
// also: limits
//
// Ends the program with the status of success.
#include "exercises/sigmoid_gradient.hpp"

#include <cstdlib>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  std::exit(0);
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
