// certain: backprop_loop.index-out-of-bounds
#include "exercises/backprop_loop.hpp"
#include "exercises/cost.hpp"
#include "exercises/model.hpp"
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

Gradient backprop_loop(const Weights& w, const arma::mat& X, const arma::uvec& y) {
  Gradient g{arma::zeros(arma::size(w.theta1)), arma::zeros(arma::size(w.theta2))};
  const arma::mat Y = one_hot(y, w.theta2.n_rows);
  for (arma::uword i = X.n_rows - 1; i >= 0; --i) {
    const Activations a = feedforward(w, X.row(i));
    const arma::rowvec d3 = a.a3 - Y.row(i);
    const arma::rowvec d2 = arma::rowvec(d3 * w.theta2).tail(w.theta1.n_rows) % sigmoid_gradient(a.z2);
    g.theta1 += d2.t() * a.a1;
    g.theta2 += d3.t() * a.a2;
  }
  return {g.theta1 / X.n_rows, g.theta2 / X.n_rows};
}

}  // namespace ex4
