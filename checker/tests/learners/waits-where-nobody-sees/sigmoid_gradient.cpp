// expect: failed
// says: through:.
// also: limits
// also: landlock
//
// Ways to wait in the kernel for long without computing: who waits for a disk looks as if the machine were at fault.
#include "exercises/sigmoid_gradient.hpp"

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <stdexcept>
#include <string>

arma::mat ex4::sigmoid_gradient(const arma::mat&) {
  std::string through;
  if (::syscall(SYS_membarrier, 1, 0, 0) >= 0) through += " membarrier";
  if (::open("/usr/bin/env", O_RDONLY | O_DIRECT) >= 0) through += " open";
  const int file = ::open("/usr/bin/env", O_RDONLY);
  if (::fcntl(file, F_SETFL, O_DIRECT) >= 0) through += " fcntl";
  if (::syscall(SYS_fadvise64, file, 0L, 0L, 4) >= 0) through += " fadvise";
  if (::syscall(SYS_readahead, file, 0L, 1L << 20) >= 0) through += " readahead";
  if (::syscall(SYS_sync) >= 0 || ::syscall(SYS_fsync, file) >= 0) through += " sync";
  throw std::runtime_error("through:" + through + ".");
}
