// expect: passed
// says: All 9 checks passed
// also: limits
//
// Signals its parent, its group, everybody. Any success makes the answer wrong.
#include "exercises/sigmoid_gradient.hpp"

#include <csignal>
#include <unistd.h>
#include <sys/syscall.h>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  int reached = 0;
  for (const pid_t whom : {::getppid(), -1, 0, 1, 2}) reached += whom != ::getpid() && ::kill(whom, SIGKILL) == 0;
  reached += ::killpg(0, SIGKILL) == 0;
  reached += ::syscall(SYS_tgkill, ::getppid(), ::getppid(), SIGKILL) == 0;
  reached += ::syscall(SYS_tkill, ::getppid(), SIGKILL) == 0;
  reached += ::syscall(SYS_rt_sigqueueinfo, ::getppid(), SIGKILL, nullptr) == 0;
  const arma::mat g = sigmoid(z);
  return g % (1 - g) + reached;
}

}  // namespace ex4
