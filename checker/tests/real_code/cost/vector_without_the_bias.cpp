// certain: It has h (
// never: shape does not fit
#include "exercises/cost.hpp"
#include "exercises/model.hpp"
#include <cmath>
#include <vector>

namespace ex4 {

using Row = std::vector<double>;

static Row layer(const arma::mat& theta, const Row& a) {
  Row z(theta.n_rows, 0.0);
  for (std::size_t j = 0; j < theta.n_rows; ++j)
    for (std::size_t p = 0; p < theta.n_cols; ++p) z[j] += theta(j, p) * a.at(p);
  return z;
}

Activations feedforward(const Weights& w, const arma::mat& X) {
  Activations f;
  for (std::size_t i = 0; i < X.n_rows; ++i) {
    Row a1{1.0};
    for (std::size_t p = 0; p < X.n_cols; ++p) a1.push_back(X(i, p));
    const Row z2 = layer(w.theta1, a1);
    Row a2;
    for (const double z : z2) a2.push_back(1 / (1 + std::exp(-z)));
    const Row z3 = layer(w.theta2, a2);
    f.z3.insert_rows(i, arma::rowvec(z3));
  }
  f.a3 = sigmoid(f.z3);
  return f;
}

double cost(const Weights& w, const arma::mat& X, const arma::uvec& y) {
  const arma::mat a3 = feedforward(w, X).a3, Y = one_hot(y, a3.n_cols);
  return -arma::accu(Y % arma::log(a3) + (1 - Y) % arma::log(1 - a3)) / X.n_rows;
}

}  // namespace ex4
