// expect: crashed
// says: SIGSEGV
// line: none
//
// Finds the memory in which the last words of a crashed program are kept, and fills it with nonsense before it crashes.
#include "exercises/sigmoid_gradient.hpp"

#include <sys/mman.h>
#include <sys/stat.h>

#include <csignal>
#include <cstring>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  for (int fd = 5; fd < 20; ++fd) {
    struct stat about {};
    if (::fstat(fd, &about) != 0 || about.st_size < 4096) continue;
    void* memory = ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (memory != MAP_FAILED) std::memset(memory, 0xff, 4096);
  }
  std::signal(SIGSEGV, SIG_DFL);
  std::raise(SIGSEGV);
  return z;
}

}  // namespace ex4
