// expect: passed
//
// Three loops for each layer, and the plain formula with log.
#include "exercises/cost.hpp"

#include <cmath>

namespace ex4 {

namespace {

double g(double z) { return 1 / (1 + std::exp(-z)); }

}  // namespace

Activations feedforward(const Weights& w, const arma::mat& X) {
  const arma::uword m = X.n_rows, n = X.n_cols, h = w.theta1.n_rows, K = w.theta2.n_rows;
  Activations a{arma::mat(m, n + 1), arma::mat(m, h), arma::mat(m, h + 1), arma::mat(m, K), arma::mat(m, K)};
  for (arma::uword i = 0; i < m; ++i) {
    a.a1(i, 0) = a.a2(i, 0) = 1;
    for (arma::uword j = 0; j < n; ++j) a.a1(i, j + 1) = X(i, j);
    for (arma::uword j = 0; j < h; ++j) {
      for (arma::uword k = 0; k <= n; ++k) a.z2(i, j) += w.theta1(j, k) * a.a1(i, k);
      a.a2(i, j + 1) = g(a.z2(i, j));
    }
    for (arma::uword j = 0; j < K; ++j) {
      for (arma::uword k = 0; k <= h; ++k) a.z3(i, j) += w.theta2(j, k) * a.a2(i, k);
      a.a3(i, j) = g(a.z3(i, j));
    }
  }
  return a;
}

double cost(const Weights& w, const arma::mat& X, const arma::uvec& y) {
  const arma::mat a3 = feedforward(w, X).a3;
  double sum = 0;
  for (arma::uword i = 0; i < a3.n_rows; ++i)
    for (arma::uword k = 0; k < a3.n_cols; ++k) {
      if (y(i) == k + 1) sum += std::log(a3(i, k));
      else sum += std::log(1 - a3(i, k));
    }
  return -sum / static_cast<double>(a3.n_rows);
}

}  // namespace ex4
