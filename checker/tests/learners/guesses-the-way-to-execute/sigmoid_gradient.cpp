// expect: failed
// says: still here 0
// also: limits
// also: landlock
//
// Only the name at one secret address can be executed; guesses find nothing.
#include "exercises/sigmoid_gradient.hpp"

#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <cstring>
#include <stdexcept>
#include <string>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  char* args[] = {nullptr, nullptr};
  static char path[] = "/usr/bin/true";
  args[0] = path;
  int through = 0;
  for (unsigned long place = 0x1'0000'0000; place < 0x1'0000'0000 + 4096ul * 20000; place += 4096) {
    void* p = mmap(reinterpret_cast<void*>(place), 4096, PROT_READ | PROT_WRITE,
                   MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
    if (p == MAP_FAILED) continue;
    std::strcpy(static_cast<char*>(p), path);
    if (execve(static_cast<char*>(p), args, nullptr) == 0) ++through;
    munmap(p, 4096);
  }
  syscall(SYS_execveat, -100, path, args, nullptr, 0);
  throw std::runtime_error("still here " + std::to_string(through));
}

}  // namespace ex4
