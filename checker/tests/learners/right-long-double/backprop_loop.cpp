// expect: passed
//
// Everything in long double, in tables of its own.
#include "exercises/backprop_loop.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace ex4 {

namespace {

long double g(long double z) { return 1 / (1 + std::exp(-z)); }

using Table = std::vector<std::vector<long double>>;

arma::mat rounded(const Table& table, long double m) {
  arma::mat result(table.size(), table[0].size());
  for (arma::uword r = 0; r < result.n_rows; ++r)
    for (arma::uword c = 0; c < result.n_cols; ++c) result(r, c) = static_cast<double>(table[r][c] / m);
  return result;
}

}  // namespace

Gradient backprop_loop(const Weights& w, const arma::mat& X, const arma::uvec& y) {
  const arma::uword n = X.n_cols, h = w.theta1.n_rows, K = w.theta2.n_rows;
  Table sum1(h, std::vector<long double>(n + 1)), sum2(K, std::vector<long double>(h + 1));
  std::vector<long double> a2(h + 1), back(h + 1);
  for (arma::uword i = 0; i < X.n_rows; ++i) {
    const double* x = nullptr;
    const arma::rowvec row = X.row(i);
    x = row.memptr();
    a2[0] = 1;
    for (arma::uword j = 0; j < h; ++j) {
      long double z = w.theta1(j, 0);
      for (arma::uword k = 0; k < n; ++k) z += static_cast<long double>(w.theta1(j, k + 1)) * x[k];
      a2[j + 1] = g(z);
    }
    std::fill(back.begin(), back.end(), 0);
    for (arma::uword k = 0; k < K; ++k) {
      long double z = 0;
      for (arma::uword j = 0; j <= h; ++j) z += w.theta2(k, j) * a2[j];
      const long double error = g(z) - (y(i) == k + 1);
      for (arma::uword j = 0; j <= h; ++j) {
        sum2[k][j] += error * a2[j];
        back[j] += error * w.theta2(k, j);
      }
    }
    for (arma::uword j = 0; j < h; ++j) {
      const long double error = back[j + 1] * a2[j + 1] * (1 - a2[j + 1]);
      sum1[j][0] += error;
      for (arma::uword k = 0; k < n; ++k) sum1[j][k + 1] += error * x[k];
    }
  }
  return {rounded(sum1, X.n_rows), rounded(sum2, X.n_rows)};
}

}  // namespace ex4
