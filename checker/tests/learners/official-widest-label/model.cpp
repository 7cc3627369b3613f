// expect: failed
// says: one_hot
// passed: one hot marks the label
// passed: roll works for any sizes
//
// The targets are as wide as the largest label that occurs, whatever K says.
#include "exercises/model.hpp"

namespace ex4 {

arma::vec unroll(const Weights& w) { return arma::join_cols(arma::vectorise(w.theta1), arma::vectorise(w.theta2)); }

Weights roll(const arma::vec& params, arma::uword n, arma::uword h, arma::uword K) {
  return {arma::reshape(params.head(h * (n + 1)), h, n + 1), arma::reshape(params.tail(K * (h + 1)), K, h + 1)};
}

arma::mat one_hot(const arma::uvec& y, arma::uword) {
  arma::mat Y(y.n_elem, y.max());
  for (arma::uword i = 0; i < y.n_elem; ++i) Y(i, y(i) - 1) = 1;
  return Y;
}

}  // namespace ex4
