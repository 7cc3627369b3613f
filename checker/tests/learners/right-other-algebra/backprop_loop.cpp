// expect: passed
//
// Outer products by kron, the targets by comparison.
#include "exercises/backprop_loop.hpp"

namespace ex4 {

Gradient backprop_loop(const Weights& w, const arma::mat& X, const arma::uvec& y) {
  const arma::uword K = w.theta2.n_rows;
  const arma::mat above = w.theta2.tail_cols(w.theta2.n_cols - 1);
  const arma::uvec labels = arma::regspace<arma::uvec>(1, K);
  Gradient mean{arma::mat(arma::size(w.theta1)), arma::mat(arma::size(w.theta2))};
  for (arma::uword i = X.n_rows; i-- > 0;) {
    const arma::vec a1 = arma::join_cols(arma::vec{1}, X.row(i).t());
    const arma::vec g2 = sigmoid(w.theta1 * a1);
    const arma::vec a2 = arma::join_cols(arma::vec{1}, g2);
    const arma::vec error = sigmoid(w.theta2 * a2) - arma::conv_to<arma::vec>::from(labels == y(i));
    mean.theta2 += arma::kron(error, a2.t()) / X.n_rows;
    mean.theta1 += arma::kron(above.t() * error % (g2 - arma::square(g2)), a1.t()) / X.n_rows;
  }
  return mean;
}

}  // namespace ex4
