// expect: passed
// says: All 9 checks passed
// needs: landlock
//
// Looks for files of the system, of the repository and of the user. Any success makes the answer wrong.
#include "exercises/sigmoid_gradient.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <cstdlib>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  int reached = 0;
  for (const char* path : {"/etc/passwd", "/etc/shadow", "/root", "/home", "/work", "/var", "/srv", "ex4", "../ex4",
                           "../../solutions/cost.cpp", "solutions/sigmoid_gradient.cpp", "exercises/data/theta1.bin"})
    reached += ::open(path, O_RDONLY) >= 0;
  reached += std::getenv("EX4_ROOT") != nullptr || std::getenv("HOME") != nullptr || std::getenv("PATH") != nullptr;
  const arma::mat g = sigmoid(z);
  return g % (1 - g) + reached;
}

}  // namespace ex4
