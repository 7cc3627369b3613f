// expect: passed
// never: 
//
// Prints escape sequences beside a right answer.
#include "exercises/sigmoid_gradient.hpp"

#include <cstdio>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  std::puts("\x1b[2J\x1b]0;title\a\x1b[31m");
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
