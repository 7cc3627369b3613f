// Part 2.5, regularised gradient.
// Contract: exercises/regularized_gradient.hpp. Guide: docs/parts/regularized_gradient.md.
#include "exercises/regularized_gradient.hpp"
#include "exercises/not_implemented.hpp"

#include "exercises/backprop_vectorized.hpp"

namespace ex4 {

Gradient regularized_gradient(const Weights& w, const arma::mat& X, const arma::uvec& y, double lambda) {
  // Start from backprop_vectorized of part 2.3 and add lambda/m times the weights, but not to column 0.
  throw NotImplemented("regularized_gradient");
}

}  // namespace ex4
