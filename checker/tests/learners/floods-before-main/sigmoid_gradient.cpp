// expect: output_exceeded
// also: limits
// also: landlock
//
// 50 million lines before the first call.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  const arma::mat g = 1 / (1 + arma::exp(-z));
  return g % (1 - g);
}

}  // namespace ex4
#include <cstdio>
__attribute__((constructor)) static void flood() {
  for (long i = 0; i < 50000000; ++i) std::puts("passed");
}
