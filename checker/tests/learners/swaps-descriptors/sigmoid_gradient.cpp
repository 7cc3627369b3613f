// expect: crashed
// says: 
//
// Puts standard output in the place of the reply.
#include "exercises/sigmoid_gradient.hpp"

#include <unistd.h>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  ::dup2(1, 4);
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
