// expect: passed
// says: All 9 checks passed
// also: limits
//
// Tries every other way to a second process. Any success makes the answer wrong.
#include "exercises/sigmoid_gradient.hpp"

#include <unistd.h>
#include <sys/syscall.h>
#include <sched.h>
#include <csignal>
#include <cstdlib>
#include <cstdio>
#include <spawn.h>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  int reached = 0;
  if (::syscall(SYS_clone, SIGCHLD, nullptr, nullptr, nullptr, 0) == 0) ::_exit(0);
  if (::syscall(SYS_vfork) == 0) ::_exit(0);
  if (::daemon(0, 0) == 0) ++reached;
  if (std::system("true") == 0) ++reached;
  if (FILE* pipe = ::popen("echo", "r")) ++reached, ::pclose(pipe);
  pid_t spawned = 0;
  char path[] = "/usr/bin/true";
  char* const words[] = {path, nullptr};
  if (::posix_spawn(&spawned, path, nullptr, nullptr, words, words + 1) == 0) ++reached;
  if (::setsid() > 0 || ::setpgid(0, 0) == 0) ++reached;
  if (::unshare(CLONE_NEWUSER) == 0) ++reached;
  const arma::mat g = sigmoid(z);
  return g % (1 - g) + reached;
}

}  // namespace ex4
