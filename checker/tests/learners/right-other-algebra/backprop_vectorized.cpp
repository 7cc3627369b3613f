// expect: passed
//
// Works in blocks of 512 examples, one example a column.
#include "exercises/backprop_vectorized.hpp"

#include <algorithm>

namespace ex4 {

Gradient backprop_vectorized(const Weights& w, const arma::mat& X, const arma::uvec& y) {
  const arma::uword m = X.n_rows, h = w.theta1.n_rows, K = w.theta2.n_rows;
  Gradient gradient{arma::zeros(arma::size(w.theta1)), arma::zeros(arma::size(w.theta2))};
  for (arma::uword first = 0; first < m; first += 512) {
    const arma::uword last = std::min(m, first + 512) - 1, count = last - first + 1;
    const arma::rowvec ones(count, arma::fill::ones);
    const arma::mat a1 = arma::join_cols(ones, X.rows(first, last).t());
    const arma::mat g2 = sigmoid(w.theta1 * a1);
    const arma::mat a2 = arma::join_cols(ones, g2);
    arma::mat d3 = sigmoid(w.theta2 * a2);
    for (arma::uword i = 0; i < count; ++i) d3(y(first + i) - 1, i) -= 1;
    const arma::mat d2 = w.theta2.tail_cols(h).t() * d3 % g2 % (1 - g2);
    gradient.theta1 += d2 * a1.t() / m;
    gradient.theta2 += d3 * a2.t() / m;
  }
  return {gradient.theta1.head_rows(h), gradient.theta2.head_rows(K)};
}

}  // namespace ex4
