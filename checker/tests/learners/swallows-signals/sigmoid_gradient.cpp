// expect: timed_out
// says: 5 seconds
//
// Ignores every signal that can be ignored, and never returns.
#include "exercises/sigmoid_gradient.hpp"

#include <csignal>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  for (int s = 1; s < 65; ++s) ::signal(s, SIG_IGN);
  for (volatile int i = 0;;) i = i + 1;
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
