// expect: timed_out
// says: 5 seconds
// also: limits
// also: landlock
//
// Blocks and ignores every signal and never ends.
#include "exercises/sigmoid_gradient.hpp"

#include <csignal>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  sigset_t all;
  sigfillset(&all);
  sigprocmask(SIG_BLOCK, &all, nullptr);
  for (int s = 1; s < 64; ++s) std::signal(s, SIG_IGN);
  for (volatile int i = 0;; i = i + 1) {
  }
}

}  // namespace ex4
