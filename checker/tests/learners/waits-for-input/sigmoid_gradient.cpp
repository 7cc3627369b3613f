// expect: passed
// says: All 9 checks passed
//
// Waits for somebody to type, and is right.
#include "exercises/sigmoid_gradient.hpp"

#include <iostream>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  int answer = 0;
  std::cin >> answer;
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
