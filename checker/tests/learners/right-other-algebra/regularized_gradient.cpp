// expect: passed
//
// Builds the penalty by a product with an identity that lacks its first one.
#include "exercises/regularized_gradient.hpp"
#include "exercises/backprop_vectorized.hpp"

namespace ex4 {

Gradient regularized_gradient(const Weights& w, const arma::mat& X, const arma::uvec& y, double lambda) {
  const auto masked = [](const arma::mat& theta) {
    arma::mat mask(theta.n_cols, theta.n_cols, arma::fill::eye);
    mask(0, 0) = 0;
    return arma::mat(theta * mask);
  };
  Gradient gradient = backprop_vectorized(w, X, y);
  gradient.theta1 += masked(w.theta1) * (lambda / X.n_rows);
  gradient.theta2 += masked(w.theta2) * (lambda / X.n_rows);
  return gradient;
}

}  // namespace ex4
