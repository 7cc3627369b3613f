// Part 2.1, sigmoid gradient.
// Contract: exercises/sigmoid_gradient.hpp. Guide: docs/parts/sigmoid_gradient.md.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  // [solution sigmoid_gradient
  //| g is ex4::sigmoid, which is given. Every entry is on its own: no entry depends on another.
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
  // solution]
}

}  // namespace ex4
