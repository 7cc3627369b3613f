// certain: backprop_loop.shapes-do-not-fit
#include "exercises/backprop_loop.hpp"
#include "exercises/cost.hpp"
#include "exercises/model.hpp"
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

Gradient backprop_loop(const Weights& w, const arma::mat& X, const arma::uvec& y) {
  Gradient g{arma::zeros(arma::size(w.theta1)), arma::zeros(arma::size(w.theta2))};
  for (arma::uword i = 0; i < X.n_rows; ++i) {
    const arma::vec a1 = arma::join_cols(arma::vec{1}, X.row(i).t());
    arma::vec z2(w.theta1.n_rows);
    for (arma::uword j = 0; j < z2.n_elem; ++j) z2(j) = arma::dot(w.theta1.row(j), X.row(i));
    g.theta1 += z2 * a1.t();
  }
  return g;
}

}  // namespace ex4
