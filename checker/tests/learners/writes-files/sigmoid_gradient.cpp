// expect: passed
// says: All 9 checks passed
// also: limits
//
// Fills the disk: files, folders and links wherever they might go. Any success makes the answer wrong.
#include "exercises/sigmoid_gradient.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <sys/stat.h>
#include <string>
#include <cstdio>
#include <sys/mman.h>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  int reached = 0;
  for (const std::string folder : {"/tmp", "/dev/shm", "/var/tmp", "/dev", "/box", ".", "..", "/usr/lib"})
    for (int i = 0; i < 200; ++i) {
      const std::string path = folder + "/ex4-litter-" + std::to_string(i);
      reached += ::open(path.c_str(), O_CREAT | O_WRONLY, 0600) >= 0;
      reached += ::mkdir(path.c_str(), 0700) == 0;
      reached += ::symlink("/etc/passwd", path.c_str()) == 0;
      reached += ::mkfifo(path.c_str(), 0600) == 0;
    }
  if (FILE* file = std::tmpfile()) ++reached, std::fclose(file);
  const arma::mat g = sigmoid(z);
  return g % (1 - g) + reached;
}

}  // namespace ex4
