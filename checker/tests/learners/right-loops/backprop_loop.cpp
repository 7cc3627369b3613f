// expect: passed
//
// No matrix product anywhere, the bias errors left out by index.
#include "exercises/backprop_loop.hpp"

#include <cmath>
#include <vector>

namespace ex4 {

Gradient backprop_loop(const Weights& w, const arma::mat& X, const arma::uvec& y) {
  const arma::uword m = X.n_rows, n = X.n_cols, h = w.theta1.n_rows, K = w.theta2.n_rows;
  Gradient gradient{arma::zeros(h, n + 1), arma::zeros(K, h + 1)};
  std::vector<double> a1(n + 1), a2(h + 1), delta3(K), delta2(h);
  for (arma::uword i = 0; i < m; ++i) {
    a1[0] = a2[0] = 1;
    for (arma::uword j = 0; j < n; ++j) a1[j + 1] = X(i, j);
    for (arma::uword j = 0; j < h; ++j) {
      double z = 0;
      for (arma::uword k = 0; k <= n; ++k) z += w.theta1(j, k) * a1[k];
      a2[j + 1] = 1 / (1 + std::exp(-z));
    }
    for (arma::uword k = 0; k < K; ++k) {
      double z = 0;
      for (arma::uword j = 0; j <= h; ++j) z += w.theta2(k, j) * a2[j];
      delta3[k] = 1 / (1 + std::exp(-z)) - (y(i) == k + 1 ? 1 : 0);
    }
    for (arma::uword j = 0; j < h; ++j) {
      delta2[j] = 0;
      for (arma::uword k = 0; k < K; ++k) delta2[j] += w.theta2(k, j + 1) * delta3[k];
      delta2[j] *= a2[j + 1] * (1 - a2[j + 1]);
    }
    for (arma::uword j = 0; j < h; ++j)
      for (arma::uword k = 0; k <= n; ++k) gradient.theta1(j, k) += delta2[j] * a1[k] / static_cast<double>(m);
    for (arma::uword k = 0; k < K; ++k)
      for (arma::uword j = 0; j <= h; ++j) gradient.theta2(k, j) += delta3[k] * a2[j] / static_cast<double>(m);
  }
  return gradient;
}

}  // namespace ex4
