// Part 2.3, backpropagation by a loop.
// Contract: exercises/backprop_loop.hpp. Guide: docs/parts/backprop_loop.md.
#include "exercises/backprop_loop.hpp"
#include "exercises/not_implemented.hpp"

#include "exercises/model.hpp"
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

Gradient backprop_loop(const Weights& w, const arma::mat& X, const arma::uvec& y) {
  // Two sums that start at zero and have the shapes of the weights.
  // For each example: forward (a1, z2, a2, a3), then the errors (delta3, delta2), then add to both sums.
  // In the end, the average.
  throw NotImplemented("backprop_loop");
}

}  // namespace ex4
