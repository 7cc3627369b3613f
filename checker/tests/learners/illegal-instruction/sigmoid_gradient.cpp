// expect: crashed
// says: SIGILL
//
// Runs into an instruction that does not exist.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  asm volatile("ud2");
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
