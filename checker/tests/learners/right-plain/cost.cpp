// expect: passed
//
// insert_cols for the bias, and the formula as it stands.
#include "exercises/cost.hpp"
#include "exercises/model.hpp"

namespace ex4 {

Activations feedforward(const Weights& w, const arma::mat& X) {
  Activations a;
  a.a1 = X;
  a.a1.insert_cols(0, arma::ones(X.n_rows));
  a.z2 = a.a1 * w.theta1.t();
  a.a2 = sigmoid(a.z2);
  a.a2.insert_cols(0, arma::ones(X.n_rows));
  a.z3 = a.a2 * w.theta2.t();
  a.a3 = sigmoid(a.z3);
  return a;
}

double cost(const Weights& w, const arma::mat& X, const arma::uvec& y) {
  const arma::mat h = feedforward(w, X).a3, Y = one_hot(y, w.theta2.n_rows);
  return arma::sum(arma::sum(-Y % arma::log(h) - (1 - Y) % arma::log(1 - h))) / X.n_rows;
}

}  // namespace ex4
