// expect: passed
//
// Dot products, and the half moved to the front.
#include "exercises/regularization.hpp"

#include <cmath>

#include "exercises/cost.hpp"

namespace ex4 {

double regularized_cost(const Weights& w, const arma::mat& X, const arma::uvec& y, double lambda) {
  const arma::mat t1 = w.theta1.cols(1, w.theta1.n_cols - 1), t2 = w.theta2.cols(1, w.theta2.n_cols - 1);
  const double squares = arma::dot(t1, t1) + std::pow(arma::norm(t2, "fro"), 2);
  return cost(w, X, y) + 0.5 * lambda * (squares / X.n_rows);
}

}  // namespace ex4
