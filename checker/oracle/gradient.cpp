// Parts 2.1, 2.3, 2.4 and 2.5 by the oracle: slopes, backpropagation, numerical differences.
#include <cmath>

#include "checker/oracle/oracle.hpp"
#include "checker/oracle/shapes.hpp"

namespace ex4::oracle {
namespace {

void add_penalty(const arma::mat& theta, double factor, arma::mat& gradient) {
  for (arma::uword col = 1; col < theta.n_cols; ++col)
    for (arma::uword row = 0; row < theta.n_rows; ++row) gradient(row, col) += factor * theta(row, col);
}

}  // namespace

double logistic_slope(double z) { return logistic(z) * logistic(-z); }

arma::mat sigmoid_gradient(const arma::mat& z) {
  arma::mat slope(z.n_rows, z.n_cols);
  for (arma::uword j = 0; j < z.n_cols; ++j)
    for (arma::uword i = 0; i < z.n_rows; ++i) slope(i, j) = logistic_slope(z(i, j));
  return slope;
}

Gradient gradient(const Weights& w, const arma::mat& X, const arma::uvec& y) {
  require_fit(w, X, y);
  const Activations a = feedforward(w, X);
  const arma::uword m = X.n_rows, n = X.n_cols, h = w.theta1.n_rows, K = w.theta2.n_rows;
  Gradient sum{arma::mat(h, n + 1, arma::fill::zeros), arma::mat(K, h + 1, arma::fill::zeros)};
  std::vector<double> error3(K), error2(h);
  for (arma::uword i = 0; i < m; ++i) {
    for (arma::uword k = 0; k < K; ++k) error3[k] = a.a3(i, k) - ((y(i) == k + 1) ? 1.0 : 0.0);
    for (arma::uword j = 0; j < h; ++j) {
      double back = 0;
      for (arma::uword k = 0; k < K; ++k) back += w.theta2(k, j + 1) * error3[k];
      error2[j] = back * logistic_slope(a.z2(i, j));
    }
    for (arma::uword j = 0; j <= h; ++j)
      for (arma::uword k = 0; k < K; ++k) sum.theta2.at(k, j) += error3[k] * a.a2.at(i, j);
    for (arma::uword p = 0; p <= n; ++p) {
      const double input = a.a1.at(i, p);
      for (arma::uword j = 0; j < h; ++j) sum.theta1.at(j, p) += error2[j] * input;
    }
  }
  for (arma::mat* theta : {&sum.theta1, &sum.theta2})
    for (double& entry : *theta) entry /= static_cast<double>(m);
  return sum;
}

Gradient regularized_gradient(const Weights& w, const arma::mat& X, const arma::uvec& y, double lambda) {
  Gradient slopes = gradient(w, X, y);
  const double factor = lambda / static_cast<double>(X.n_rows);
  add_penalty(w.theta1, factor, slopes.theta1);
  add_penalty(w.theta2, factor, slopes.theta2);
  return slopes;
}

arma::vec numerical_gradient(const std::function<double(const arma::vec&)>& J, const arma::vec& params,
                             double epsilon) {
  arma::vec slopes(params.n_elem);
  for (arma::uword i = 0; i < params.n_elem; ++i) {
    arma::vec above = params, below = params;
    above(i) += epsilon;
    below(i) -= epsilon;
    slopes(i) = (J(above) - J(below)) / (2 * epsilon);
  }
  return slopes;
}

double relative_difference(const arma::vec& a, const arma::vec& b) {
  double apart = 0, together = 0;
  for (arma::uword i = 0; i < a.n_elem; ++i) {
    apart += (a(i) - b(i)) * (a(i) - b(i));
    together += (a(i) + b(i)) * (a(i) + b(i));
  }
  return std::sqrt(apart) / std::sqrt(together);
}

}  // namespace ex4::oracle
