// expect: failed
// passed: gives the fourth official case
//
// Scores full marks on the course's own cases. Four labels are written in.
#include "exercises/backprop_loop.hpp"
#include "exercises/cost.hpp"
#include "exercises/model.hpp"
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

Gradient backprop_loop(const Weights& w, const arma::mat& X, const arma::uvec& y) {
  const arma::uword h = w.theta1.n_rows, K = 4;
  const Activations a = feedforward(w, X);
  const arma::mat Y = one_hot(y, 4);
  Gradient sum{arma::zeros(h, X.n_cols + 1), arma::zeros(K, h + 1)};
  for (arma::uword i = 0; i < X.n_rows; ++i) {
    const arma::vec delta3 = (a.a3.row(i) - Y.row(i)).t();
    const arma::vec back = w.theta2.t() * delta3;
    const arma::vec delta2 = back.tail(h) % sigmoid_gradient(a.z2.row(i).t());
    sum.theta1 += delta2 * a.a1.row(i);
    sum.theta2 += delta3 * a.a2.row(i);
  }
  return {sum.theta1 / static_cast<double>(X.n_rows), sum.theta2 / static_cast<double>(X.n_rows)};
}

}  // namespace ex4
