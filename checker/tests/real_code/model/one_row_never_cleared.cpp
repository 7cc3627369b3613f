// certain: model.one-hot-kept-ones
#include "exercises/model.hpp"

namespace ex4 {

arma::vec unroll(const Weights& w) { return arma::join_cols(arma::vectorise(w.theta1), arma::vectorise(w.theta2)); }

Weights roll(const arma::vec& params, arma::uword n, arma::uword h, arma::uword K) {
  const arma::uword first = h * (n + 1);
  return {arma::reshape(params.head(first), h, n + 1), arma::reshape(params.tail(params.n_elem - first), K, h + 1)};
}

arma::mat one_hot(const arma::uvec& y, arma::uword K) {
  arma::mat Y;
  arma::rowvec row(K);
  for (const arma::uword label : y) {
    row(label - 1) = 1;
    Y = arma::join_cols(Y, row);
  }
  return Y;
}

}  // namespace ex4
