// expect: failed
// says: finite differences
// passed: gives the fourth official case
//
// Scores full marks on the course's own cases. No backpropagation at all: differences of the cost, until
// the network is large.
#include "exercises/backprop_loop.hpp"
#include "exercises/cost.hpp"
#include "exercises/model.hpp"
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

Gradient proper(const Weights& w, const arma::mat& X, const arma::uvec& y) {
  const Activations a = feedforward(w, X);
  const arma::mat d3 = a.a3 - one_hot(y, w.theta2.n_rows);
  const arma::mat d2 = d3 * w.theta2.tail_cols(w.theta1.n_rows) % sigmoid_gradient(a.z2);
  const double m = static_cast<double>(X.n_rows);
  return {d2.t() * a.a1 / m, d3.t() * a.a2 / m};
}

Gradient backprop_loop(const Weights& w, const arma::mat& X, const arma::uvec& y) {
  if (w.theta1.n_elem > 1000) return proper(w, X, y);
  const auto J = [&](const arma::vec& params) {
    return cost(roll(params, X.n_cols, w.theta1.n_rows, w.theta2.n_rows), X, y);
  };
  const auto central = [&](arma::vec at, arma::uword i, double e) {
    at(i) += e;
    const double above = J(at);
    at(i) -= 2 * e;
    return (above - J(at)) / (2 * e);
  };
  arma::vec params = unroll(w), gradient(params.n_elem);
  // Two steps of different length cancel the error of the order of their square.
  for (arma::uword i = 0; i < params.n_elem; ++i)
    gradient(i) = (4 * central(params, i, 1e-3) - central(params, i, 2e-3)) / 3;
  const Weights slopes = roll(gradient, X.n_cols, w.theta1.n_rows, w.theta2.n_rows);
  return {slopes.theta1, slopes.theta2};
}

}  // namespace ex4
