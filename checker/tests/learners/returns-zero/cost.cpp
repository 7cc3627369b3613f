// expect: failed
// says: expected: J
// passed: feedforward computes every activation
// never: The two terms are multiplied
//
// A plausible zero: nothing was computed.
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
  return 0;
}

}  // namespace ex4
