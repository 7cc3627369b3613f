// expect: passed
// says: All 9 checks passed
// needs: namespaces
//
// Looks for other processes, for its own command line and for descriptors that lead somewhere. Any success
// makes the answer wrong.
#include "exercises/sigmoid_gradient.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>
#include <string>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  int reached = 0;
  for (const char* path : {"/proc/1/cmdline", "/proc/self/environ", "/proc/self/maps", "/proc/self/cmdline", "/proc/mounts"})
    reached += ::open(path, O_RDONLY) >= 0;
  for (int fd = 5; fd < 64; ++fd) reached += ::fcntl(fd, F_GETFD) != -1;
  const arma::mat g = sigmoid(z);
  return g % (1 - g) + reached;
}

}  // namespace ex4
