// expect: passed
//
// Two double loops from column 1 on.
#include "exercises/regularization.hpp"

#include <cmath>

#include "exercises/cost.hpp"

namespace ex4 {

double regularized_cost(const Weights& w, const arma::mat& X, const arma::uvec& y, double lambda) {
  double squares = 0;
  for (arma::uword r = 0; r < w.theta1.n_rows; ++r)
    for (arma::uword c = 1; c < w.theta1.n_cols; ++c) squares += std::pow(w.theta1(r, c), 2);
  for (arma::uword r = 0; r < w.theta2.n_rows; ++r)
    for (arma::uword c = 1; c < w.theta2.n_cols; ++c) squares += std::pow(w.theta2(r, c), 2);
  return cost(w, X, y) + lambda * squares / 2 / static_cast<double>(y.n_elem);
}

}  // namespace ex4
