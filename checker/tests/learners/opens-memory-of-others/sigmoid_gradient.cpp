// expect: failed
// says: memory of.
// also: limits
// also: landlock
//
// Looks for a process whose memory can be opened.
#include "exercises/sigmoid_gradient.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <fstream>
#include <stdexcept>
#include <string>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  std::string got;
  for (int pid = getppid() - 40; pid < getpid() + 5; ++pid) {
    if (pid == getpid()) continue;
    const int fd = ::open(("/proc/" + std::to_string(pid) + "/mem").c_str(), O_RDONLY);
    if (fd >= 0) {
      got += " " + std::to_string(pid);
      ::close(fd);
    }
  }
  throw std::runtime_error("memory of" + got.substr(0, 50) + ".");
}

}  // namespace ex4
