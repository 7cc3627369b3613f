// Part 2.3, backpropagation without a loop.
// Contract: exercises/backprop_vectorized.hpp. Guide: docs/parts/backprop_vectorized.md.
#include "exercises/backprop_vectorized.hpp"

#include "exercises/cost.hpp"
#include "exercises/model.hpp"
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

Gradient backprop_vectorized(const Weights& w, const arma::mat& X, const arma::uvec& y) {
  // [solution backprop_vectorized
  //| feedforward of part 1.3 gives you every activation, one example a row.
  //| Write the shapes of delta3 and delta2 beside them; then each product has only one way to fit.
  const double m = static_cast<double>(X.n_rows);
  const Activations a = feedforward(w, X);

  const arma::mat delta3 = a.a3 - one_hot(y, w.theta2.n_rows);
  const arma::mat delta2 = (delta3 * w.theta2.tail_cols(w.theta1.n_rows)) % sigmoid_gradient(a.z2);

  return {delta2.t() * a.a1 / m, delta3.t() * a.a2 / m};
  // solution]
}

}  // namespace ex4
