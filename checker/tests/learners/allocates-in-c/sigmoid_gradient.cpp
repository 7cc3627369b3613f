// expect: crashed
// says: SIGSEGV
//
// Takes memory by malloc, which says no in the end, and uses the answer.
#include "exercises/sigmoid_gradient.hpp"

#include <cstdlib>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  for (;;) *static_cast<volatile char*>(std::malloc(1UL << 30)) = 2;
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
