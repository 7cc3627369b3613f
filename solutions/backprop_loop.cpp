// Part 2.3, backpropagation by a loop.
// Contract: exercises/backprop_loop.hpp. Guide: docs/parts/backprop_loop.md.
#include "exercises/backprop_loop.hpp"

#include "exercises/model.hpp"
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

Gradient backprop_loop(const Weights& w, const arma::mat& X, const arma::uvec& y) {
  // [solution backprop_loop
  //| Two sums that start at zero and have the shapes of the weights.
  //| For each example: forward (a1, z2, a2, a3), then the errors (delta3, delta2), then add to both sums.
  //| In the end, the average.
  const arma::uword h = w.theta1.n_rows;
  const double m = static_cast<double>(X.n_rows);
  const arma::vec one(1, arma::fill::ones);
  const arma::mat examples = X.t();  // one example a column, which lies in one piece in memory
  const arma::mat targets = one_hot(y, w.theta2.n_rows).t();

  Gradient sum{arma::zeros(arma::size(w.theta1)), arma::zeros(arma::size(w.theta2))};
  for (arma::uword i = 0; i < X.n_rows; ++i) {
    const arma::vec a1 = arma::join_cols(one, examples.col(i));
    const arma::vec z2 = w.theta1 * a1;
    const arma::vec a2 = arma::join_cols(one, sigmoid(z2));
    const arma::vec a3 = sigmoid(w.theta2 * a2);

    const arma::vec delta3 = a3 - targets.col(i);
    const arma::vec back = w.theta2.t() * delta3;  // h+1 entries; the first belongs to the bias unit
    const arma::vec delta2 = back.tail(h) % sigmoid_gradient(z2);

    sum.theta1 += delta2 * a1.t();
    sum.theta2 += delta3 * a2.t();
  }
  return {sum.theta1 / m, sum.theta2 / m};
  // solution]
}

}  // namespace ex4
