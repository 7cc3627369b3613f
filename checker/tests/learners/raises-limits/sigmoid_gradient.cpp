// expect: passed
// says: All 9 checks passed
// also: limits
//
// Tries to give itself more of everything. Any success makes the answer wrong.
#include "exercises/sigmoid_gradient.hpp"

#include <sys/resource.h>
#include <sys/prctl.h>
#include <unistd.h>
#include <sched.h>
#include <sys/mount.h>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  int reached = 0;
  const rlimit all{RLIM_INFINITY, RLIM_INFINITY};
  for (const auto what : {RLIMIT_AS, RLIMIT_CPU, RLIMIT_FSIZE, RLIMIT_NOFILE, RLIMIT_CORE}) reached += ::setrlimit(what, &all) == 0;
  reached += ::mount("none", "/tmp", "tmpfs", 0, nullptr) == 0;
  reached += ::chroot("/tmp") == 0;
  reached += ::getuid() != 0 && ::setuid(0) == 0;
  const arma::mat g = sigmoid(z);
  return g % (1 - g) + reached;
}

}  // namespace ex4
