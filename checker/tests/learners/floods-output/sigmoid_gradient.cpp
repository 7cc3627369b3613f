// expect: output_exceeded
// says: 16 MB
//
// Fifty million lines on standard output.
#include "exercises/sigmoid_gradient.hpp"

#include <cstdio>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  for (int i = 0; i < 50000000; ++i) std::puts("a line");
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
