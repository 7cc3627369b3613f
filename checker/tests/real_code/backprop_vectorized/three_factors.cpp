// certain: backprop_vectorized.shapes-do-not-fit
#include "exercises/backprop_vectorized.hpp"
#include "exercises/cost.hpp"
#include "exercises/model.hpp"
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

Gradient backprop_vectorized(const Weights& w, const arma::mat& X, const arma::uvec& y) {
  const double m = X.n_rows;
  const Activations a = feedforward(w, X);
  const arma::mat d3 = a.a3 - one_hot(y, w.theta2.n_rows);
  const arma::mat d2 = (d3 * w.theta2.tail_cols(w.theta1.n_rows)) % sigmoid_gradient(a.z2);
  return {d2.t() * a.a1 / m, d3.t() * a.a2 * w.theta2 / m};
}

}  // namespace ex4
