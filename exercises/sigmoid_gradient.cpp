// Part 2.1, sigmoid gradient.
// Contract: exercises/sigmoid_gradient.hpp. Guide: docs/parts/sigmoid_gradient.md.
#include "exercises/sigmoid_gradient.hpp"
#include "exercises/not_implemented.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  // g is ex4::sigmoid, which is given. Every entry is on its own: no entry depends on another.
  throw NotImplemented("sigmoid_gradient");
}

}  // namespace ex4
