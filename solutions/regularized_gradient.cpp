// Part 2.5, regularised gradient.
// Contract: exercises/regularized_gradient.hpp. Guide: docs/parts/regularized_gradient.md.
#include "exercises/regularized_gradient.hpp"

#include "exercises/backprop_vectorized.hpp"

namespace ex4 {

Gradient regularized_gradient(const Weights& w, const arma::mat& X, const arma::uvec& y, double lambda) {
  // [solution regularized_gradient
  //| Start from backprop_vectorized of part 2.3 and add lambda/m times the weights, but not to column 0.
  const double m = static_cast<double>(X.n_rows);
  const arma::uword n = X.n_cols, h = w.theta1.n_rows;

  Gradient gradient = backprop_vectorized(w, X, y);
  gradient.theta1.tail_cols(n) += lambda / m * w.theta1.tail_cols(n);
  gradient.theta2.tail_cols(h) += lambda / m * w.theta2.tail_cols(h);
  return gradient;
  // solution]
}

}  // namespace ex4
