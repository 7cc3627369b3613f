// expect: exited
// says: exit status 0
//
// Starts itself again with a library of its choice and without the calls.
#include "exercises/sigmoid_gradient.hpp"

#include <unistd.h>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  ::close(3);
  char path[] = "/box/runner", preload[] = "LD_PRELOAD=/usr/lib/x86_64-linux-gnu/libm.so.6";
  char* const words[] = {path, nullptr};
  char* const environment[] = {preload, nullptr};
  ::execve(path, words, environment);
  ::_exit(0);
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
