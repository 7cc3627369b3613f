// expect: exited
// also: limits
// also: landlock
//
// There is no memory for anybody.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  const arma::mat g = 1 / (1 + arma::exp(-z));
  return g % (1 - g);
}

}  // namespace ex4
extern "C" void* malloc(size_t) { return nullptr; }
