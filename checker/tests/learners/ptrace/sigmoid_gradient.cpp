// expect: passed
// says: All 9 checks passed
// also: limits
//
// Tries to look into other processes. Any success makes the answer wrong.
#include "exercises/sigmoid_gradient.hpp"

#include <sys/ptrace.h>
#include <sys/uio.h>
#include <unistd.h>
#include <sys/syscall.h>
#include <fcntl.h>
#include <string>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  int reached = 0;
  reached += ::ptrace(PTRACE_ATTACH, ::getppid(), nullptr, nullptr) == 0;
  reached += ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) == 0;
  char byte = 0;
  iovec local{&byte, 1}, remote{&byte, 1};
  reached += ::process_vm_readv(::getppid(), &local, 1, &remote, 1, 0) == 1;
  reached += ::syscall(SYS_pidfd_open, ::getppid(), 0) >= 0;
  reached += ::open(("/proc/" + std::to_string(::getppid()) + "/mem").c_str(), O_RDONLY) >= 0;
  reached += ::open(("/proc/" + std::to_string(::getppid()) + "/environ").c_str(), O_RDONLY) >= 0;
  const arma::mat g = sigmoid(z);
  return g % (1 - g) + reached;
}

}  // namespace ex4
