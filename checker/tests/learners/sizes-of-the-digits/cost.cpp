// expect: failed
// says: cost
// passed: feedforward works for any sizes
// passed: gives the cost of the real digits
//
// Right on the digits: 5000 examples and 10 labels are written in.
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
  const arma::mat a3 = feedforward(w, X).a3;
  double sum = 0;
  for (arma::uword i = 0; i < std::min<arma::uword>(5000, X.n_rows); ++i)
    for (arma::uword k = 0; k < std::min<arma::uword>(10, a3.n_cols); ++k)
      sum -= y(i) == k + 1 ? std::log(a3(i, k)) : std::log(1 - a3(i, k));
  return sum / 5000;
}

}  // namespace ex4
