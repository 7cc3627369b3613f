// expect: exited
// says: exit status 3
//
// Ends the program with a status of its own.
#include "exercises/sigmoid_gradient.hpp"

#include <cstdlib>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  std::exit(3);
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
