// expect: passed
//
// The slope from a2; the bias column of the errors is shed.
#include "exercises/backprop_vectorized.hpp"
#include "exercises/cost.hpp"

namespace ex4 {

Gradient backprop_vectorized(const Weights& w, const arma::mat& X, const arma::uvec& y) {
  const Activations a = feedforward(w, X);
  arma::mat d3 = a.a3;
  for (arma::uword i = 0; i < y.n_elem; ++i) d3(i, y(i) - 1) -= 1;
  arma::mat d2 = (d3 * w.theta2) % a.a2 % (1 - a.a2);
  d2.shed_col(0);
  return {d2.t() * a.a1 / X.n_rows, d3.t() * a.a2 / X.n_rows};
}

}  // namespace ex4
