// expect: timed_out
// says: 5 seconds
// also: limits
// also: landlock
//
// Goes on after its processor time is up.
#include "exercises/sigmoid_gradient.hpp"

#include <csignal>
#include <ctime>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  std::signal(SIGXCPU, SIG_IGN);
  for (volatile int i = 0;; i = i + 1) {
  }
}

}  // namespace ex4
