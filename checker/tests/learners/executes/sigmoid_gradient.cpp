// expect: passed
// also: limits
//
// Becomes another program: there is none that it may run.
#include "exercises/sigmoid_gradient.hpp"

#include <unistd.h>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  char path[] = "/usr/bin/true";
  char* const words[] = {path, nullptr};
  ::execv(path, words);
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
