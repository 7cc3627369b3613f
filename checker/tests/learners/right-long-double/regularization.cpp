// expect: passed
//
// The sum of squares in long double.
#include "exercises/regularization.hpp"
#include "exercises/cost.hpp"

namespace ex4 {

double regularized_cost(const Weights& w, const arma::mat& X, const arma::uvec& y, double lambda) {
  long double squares = 0;
  for (const arma::mat* theta : {&w.theta1, &w.theta2})
    for (arma::uword i = theta->n_rows; i < theta->n_elem; ++i) squares += static_cast<long double>((*theta)(i)) * (*theta)(i);
  return static_cast<double>(cost(w, X, y) + lambda * squares / (2.0L * X.n_rows));
}

}  // namespace ex4
