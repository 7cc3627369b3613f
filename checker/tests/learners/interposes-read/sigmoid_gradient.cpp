// expect: exited
// also: limits
// also: landlock
//
// The runner's own read() is replaced.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  const arma::mat g = 1 / (1 + arma::exp(-z));
  return g % (1 - g);
}

}  // namespace ex4
#include <unistd.h>
extern "C" ssize_t read(int, void*, size_t) { return 0; }
