// expect: failed
// says: hardly faster
//
// The forward pass is done at once, the rest example by example: the fastest of the loops that we know.
#include "exercises/backprop_vectorized.hpp"

#include "exercises/cost.hpp"
#include "exercises/model.hpp"
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

Gradient backprop_vectorized(const Weights& w, const arma::mat& X, const arma::uvec& y) {
  const Activations a = feedforward(w, X);
  const arma::mat Y = one_hot(y, w.theta2.n_rows);
  Gradient sum{arma::zeros(arma::size(w.theta1)), arma::zeros(arma::size(w.theta2))};
  for (arma::uword i = 0; i < X.n_rows; ++i) {
    const arma::rowvec delta3 = a.a3.row(i) - Y.row(i);
    const arma::rowvec delta2 =
        (delta3 * w.theta2.tail_cols(w.theta1.n_rows)) % sigmoid_gradient(a.z2.row(i));
    sum.theta1 += delta2.t() * a.a1.row(i);
    sum.theta2 += delta3.t() * a.a2.row(i);
  }
  const double m = static_cast<double>(X.n_rows);
  return {sum.theta1 / m, sum.theta2 / m};
}

}  // namespace ex4
