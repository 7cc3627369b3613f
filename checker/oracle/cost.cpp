// Parts 1.3, 1.4 and 2.6 by the oracle: the forward pass, the two costs, the predictions.
#include <cmath>

#include "checker/oracle/oracle.hpp"
#include "checker/oracle/shapes.hpp"

namespace ex4::oracle {
namespace {

// The sums run over the column of theta that belongs to one input, because Armadillo stores that in one
// piece.
void add_layer(const arma::mat& inputs, const arma::mat& theta, arma::mat& z) {
  z.zeros(inputs.n_rows, theta.n_rows);
  std::vector<double> sum(theta.n_rows);
  for (arma::uword i = 0; i < inputs.n_rows; ++i) {
    for (double& s : sum) s = 0;
    for (arma::uword from = 0; from < inputs.n_cols; ++from) {
      const double input = inputs.at(i, from);
      for (arma::uword to = 0; to < theta.n_rows; ++to) sum[to] += theta.at(to, from) * input;
    }
    for (arma::uword to = 0; to < theta.n_rows; ++to) z.at(i, to) = sum[to];
  }
}

arma::mat with_bias(const arma::mat& units) {
  arma::mat a(units.n_rows, units.n_cols + 1);
  for (arma::uword i = 0; i < units.n_rows; ++i) a.at(i, 0) = 1;
  for (arma::uword j = 0; j < units.n_cols; ++j)
    for (arma::uword i = 0; i < units.n_rows; ++i) a.at(i, j + 1) = units.at(i, j);
  return a;
}

arma::mat logistic_of(const arma::mat& z) {
  arma::mat g(z.n_rows, z.n_cols);
  for (arma::uword j = 0; j < z.n_cols; ++j)
    for (arma::uword i = 0; i < z.n_rows; ++i) g.at(i, j) = logistic(z.at(i, j));
  return g;
}

double squares_without_bias(const arma::mat& theta) {
  double sum = 0;
  for (arma::uword col = 1; col < theta.n_cols; ++col)
    for (arma::uword row = 0; row < theta.n_rows; ++row) sum += theta(row, col) * theta(row, col);
  return sum;
}

}  // namespace

double logistic(double z) {
  if (z >= 0) return 1 / (1 + std::exp(-z));
  const double e = std::exp(z);
  return e / (1 + e);
}

double log_one_plus_exp(double z) { return std::max(z, 0.0) + std::log1p(std::exp(-std::abs(z))); }

Activations feedforward(const Weights& w, const arma::mat& X) {
  require_fit(w, X);
  Activations a;
  a.a1 = with_bias(X);
  add_layer(a.a1, w.theta1, a.z2);
  a.a2 = with_bias(logistic_of(a.z2));
  add_layer(a.a2, w.theta2, a.z3);
  a.a3 = logistic_of(a.z3);
  return a;
}

double cost(const Weights& w, const arma::mat& X, const arma::uvec& y) {
  require_fit(w, X, y);
  const arma::mat z3 = feedforward(w, X).z3;
  double sum = 0;
  for (arma::uword i = 0; i < z3.n_rows; ++i)
    for (arma::uword k = 0; k < z3.n_cols; ++k)
      sum += (y(i) == k + 1) ? log_one_plus_exp(-z3(i, k)) : log_one_plus_exp(z3(i, k));
  return sum / static_cast<double>(X.n_rows);
}

double regularized_cost(const Weights& w, const arma::mat& X, const arma::uvec& y, double lambda) {
  const double squares = squares_without_bias(w.theta1) + squares_without_bias(w.theta2);
  return cost(w, X, y) + lambda * squares / (2 * static_cast<double>(X.n_rows));
}

arma::uvec predict(const Weights& w, const arma::mat& X) {
  const arma::mat z3 = feedforward(w, X).z3;
  arma::uvec labels(z3.n_rows);
  for (arma::uword i = 0; i < z3.n_rows; ++i) {
    arma::uword best = 0;
    for (arma::uword k = 1; k < z3.n_cols; ++k)
      if (z3(i, k) > z3(i, best)) best = k;
    labels(i) = best + 1;
  }
  return labels;
}

double accuracy(const arma::uvec& predicted, const arma::uvec& y) {
  double right = 0;
  for (arma::uword i = 0; i < y.n_elem; ++i)
    if (predicted(i) == y(i)) right += 1;
  return right / static_cast<double>(y.n_elem);
}

}  // namespace ex4::oracle
