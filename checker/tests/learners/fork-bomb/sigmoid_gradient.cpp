// expect: passed
// says: All 9 checks passed
// also: limits
//
// Forks in a loop. Any success makes the answer wrong.
#include "exercises/sigmoid_gradient.hpp"

#include <unistd.h>
#include <sys/wait.h>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  int reached = 0;
  for (int i = 0; i < 1000; ++i) {
    const pid_t child = ::fork();
    if (child == 0)
      for (;;) ::pause();
    if (child > 0) ++reached;
  }
  const arma::mat g = sigmoid(z);
  return g % (1 - g) + reached;
}

}  // namespace ex4
