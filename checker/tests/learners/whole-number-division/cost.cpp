// expect: failed
// says: expected: J
// passed: feedforward computes every activation
// never: The two terms are multiplied
//
// One divided by m is zero in whole numbers.
#include "exercises/cost.hpp"
#include "exercises/model.hpp"

namespace ex4 {

Activations feedforward(const Weights& w, const arma::mat& X) {
  const arma::mat ones(X.n_rows, 1, arma::fill::ones);
  Activations a;
  a.a1 = arma::join_rows(ones, X);
  a.z2 = a.a1 * w.theta1.t();
  a.a2 = arma::join_rows(ones, sigmoid(a.z2));
  a.z3 = a.a2 * w.theta2.t();
  a.a3 = sigmoid(a.z3);
  return a;
}

double cost(const Weights& w, const arma::mat& X, const arma::uvec& y) {
  const arma::mat Y = one_hot(y, w.theta2.n_rows), a3 = feedforward(w, X).a3;
  const int m = static_cast<int>(X.n_rows);
  return 1 / m * arma::accu(-Y % arma::log(a3) - (1 - Y) % arma::log(1 - a3));
}

}  // namespace ex4
