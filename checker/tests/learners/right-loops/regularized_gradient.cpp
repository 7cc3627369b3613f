// expect: passed
//
// Adds the penalty entry by entry.
#include "exercises/regularized_gradient.hpp"
#include "exercises/backprop_vectorized.hpp"

namespace ex4 {

Gradient regularized_gradient(const Weights& w, const arma::mat& X, const arma::uvec& y, double lambda) {
  Gradient gradient = backprop_vectorized(w, X, y);
  const double factor = lambda / static_cast<double>(X.n_rows);
  for (arma::uword r = 0; r < w.theta1.n_rows; ++r)
    for (arma::uword c = 1; c < w.theta1.n_cols; ++c) gradient.theta1(r, c) += factor * w.theta1(r, c);
  for (arma::uword r = 0; r < w.theta2.n_rows; ++r)
    for (arma::uword c = 1; c < w.theta2.n_cols; ++c) gradient.theta2(r, c) += factor * w.theta2(r, c);
  return gradient;
}

}  // namespace ex4
