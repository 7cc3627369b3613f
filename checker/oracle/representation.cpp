// Part 1.2 by the oracle: the order of the parameters, and the targets. Also the check of shapes.
#include <stdexcept>

#include "checker/oracle/oracle.hpp"
#include "checker/oracle/shapes.hpp"

namespace ex4::oracle {

arma::vec unroll(const Weights& w) {
  arma::vec params(w.theta1.n_elem + w.theta2.n_elem);
  arma::uword place = 0;
  for (const arma::mat* theta : {&w.theta1, &w.theta2})
    for (arma::uword col = 0; col < theta->n_cols; ++col)
      for (arma::uword row = 0; row < theta->n_rows; ++row) params(place++) = (*theta)(row, col);
  return params;
}

Weights roll(const arma::vec& params, arma::uword n, arma::uword h, arma::uword K) {
  if (params.n_elem != h * (n + 1) + K * (h + 1)) throw std::invalid_argument("oracle: length of params");
  Weights w{arma::mat(h, n + 1), arma::mat(K, h + 1)};
  arma::uword place = 0;
  for (arma::mat* theta : {&w.theta1, &w.theta2})
    for (arma::uword col = 0; col < theta->n_cols; ++col)
      for (arma::uword row = 0; row < theta->n_rows; ++row) (*theta)(row, col) = params(place++);
  return w;
}

arma::mat one_hot(const arma::uvec& y, arma::uword K) {
  arma::mat Y(y.n_elem, K);
  for (arma::uword i = 0; i < y.n_elem; ++i) {
    if (y(i) < 1 || y(i) > K) throw std::invalid_argument("oracle: a label outside 1..K");
    for (arma::uword k = 0; k < K; ++k) Y(i, k) = (y(i) == k + 1) ? 1.0 : 0.0;
  }
  return Y;
}

void require_fit(const Weights& w, const arma::mat& X) {
  const bool fits =
      X.n_rows >= 1 && w.theta1.n_cols == X.n_cols + 1 && w.theta2.n_cols == w.theta1.n_rows + 1;
  if (!fits) throw std::invalid_argument("oracle: the shapes of X, theta1 and theta2 do not fit");
}

void require_fit(const Weights& w, const arma::mat& X, const arma::uvec& y) {
  require_fit(w, X);
  if (y.n_elem != X.n_rows) throw std::invalid_argument("oracle: one label for each example");
  for (arma::uword i = 0; i < y.n_elem; ++i)
    if (y(i) < 1 || y(i) > w.theta2.n_rows) throw std::invalid_argument("oracle: a label outside 1..K");
}

}  // namespace ex4::oracle
