// expect: exited
// says: 
//
// Closes everything that it finds open.
#include "exercises/sigmoid_gradient.hpp"

#include <unistd.h>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  for (int fd = 0; fd < 256; ++fd) ::close(fd);
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
