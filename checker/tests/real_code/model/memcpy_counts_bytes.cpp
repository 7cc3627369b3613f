// certain: model.unroll-eighth
#include "exercises/model.hpp"
#include <string.h>

namespace ex4 {

arma::vec unroll(const Weights& w) {
  arma::vec p(w.theta1.n_elem + w.theta2.n_elem, arma::fill::zeros);
  memcpy(p.memptr(), w.theta1.memptr(), w.theta1.n_elem);
  memcpy(p.memptr() + w.theta1.n_elem, w.theta2.memptr(), w.theta2.n_elem);
  return p;
}

Weights roll(const arma::vec& params, arma::uword n, arma::uword h, arma::uword K) {
  const arma::uword first = h * (n + 1);
  return {arma::reshape(params.head(first), h, n + 1), arma::reshape(params.tail(params.n_elem - first), K, h + 1)};
}

arma::mat one_hot(const arma::uvec& y, arma::uword K) {
  arma::mat Y(y.n_elem, K);
  for (arma::uword i = 0; i < y.n_elem; ++i) Y(i, y(i) - 1) = 1;
  return Y;
}

}  // namespace ex4
