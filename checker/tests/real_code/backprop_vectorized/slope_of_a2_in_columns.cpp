// certain: backprop_vectorized
// never: operand
#include "exercises/backprop_vectorized.hpp"
#include "exercises/cost.hpp"
#include "exercises/model.hpp"
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

Gradient backprop_vectorized(const Weights& w, const arma::mat& X, const arma::uvec& y) {
  const Activations a = feedforward(w, X);
  const arma::mat d3 = a.a3 - one_hot(y, w.theta2.n_rows);
  const arma::mat d2 = (w.theta2.t() * d3.t()) % sigmoid_gradient(a.a2);
  return {d2.tail_rows(d2.n_rows - 1) * a.a1 / X.n_rows, d3.t() * a.a2 / X.n_rows};
}

}  // namespace ex4
