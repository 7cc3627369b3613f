// expect: passed
//
// Counts the places itself.
#include "exercises/model.hpp"

#include <vector>

namespace ex4 {

arma::vec unroll(const Weights& w) {
  std::vector<double> all;
  for (const arma::mat* theta : {&w.theta1, &w.theta2})
    for (arma::uword c = 0; c < theta->n_cols; ++c)
      for (arma::uword r = 0; r < theta->n_rows; ++r) all.push_back((*theta)(r, c));
  return arma::vec(all);
}

Weights roll(const arma::vec& params, arma::uword n, arma::uword h, arma::uword K) {
  Weights w{arma::mat(h, n + 1), arma::mat(K, h + 1)};
  arma::uword at = 0;
  for (arma::mat* theta : {&w.theta1, &w.theta2})
    for (arma::uword c = 0; c < theta->n_cols; ++c)
      for (arma::uword r = 0; r < theta->n_rows; ++r) (*theta)(r, c) = params(at++);
  return w;
}

arma::mat one_hot(const arma::uvec& y, arma::uword K) {
  arma::mat Y(y.n_elem, K, arma::fill::none);
  for (arma::uword i = 0; i < y.n_elem; ++i)
    for (arma::uword k = 0; k < K; ++k) Y(i, k) = y(i) == k + 1 ? 1 : 0;
  return Y;
}

}  // namespace ex4
