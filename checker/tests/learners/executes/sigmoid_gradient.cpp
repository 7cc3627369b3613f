// expect: exited
// says: exit status 0
//
// Becomes another program: the end of the conversation.
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
