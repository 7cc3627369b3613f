// certain: model.one-hot-label-0-based
#include "exercises/model.hpp"
#include <vector>

namespace ex4 {

arma::vec unroll(const Weights& w) { return arma::join_cols(arma::vectorise(w.theta1), arma::vectorise(w.theta2)); }

Weights roll(const arma::vec& params, arma::uword n, arma::uword h, arma::uword K) {
  const arma::uword first = h * (n + 1);
  return {arma::reshape(params.head(first), h, n + 1), arma::reshape(params.tail(params.n_elem - first), K, h + 1)};
}

arma::mat one_hot(const arma::uvec& y, arma::uword K) {
  std::vector<std::vector<double>> rows(y.n_elem, std::vector<double>(K, 0.0));
  for (std::size_t i = 0; i < y.n_elem; ++i)
    if (y(i) < K) rows[i][y(i)] = 1;
  arma::mat Y(y.n_elem, K);
  for (std::size_t i = 0; i < y.n_elem; ++i)
    for (std::size_t k = 0; k < K; ++k) Y(i, k) = rows[i][k];
  return Y;
}

}  // namespace ex4
