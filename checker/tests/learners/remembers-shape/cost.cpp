// expect: failed
// says: cost gave a wrong answer
//
// Keeps the answers that it has given and goes by the sizes alone when it is asked again.
#include "exercises/cost.hpp"
#include "exercises/model.hpp"

#include <array>
#include <map>

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
  static std::map<std::array<arma::uword, 4>, double> known;
  const std::array<arma::uword, 4> sizes{X.n_rows, X.n_cols, w.theta1.n_rows, w.theta2.n_rows};
  if (const auto found = known.find(sizes); found != known.end()) return found->second;
  const arma::mat Y = one_hot(y, w.theta2.n_rows), a3 = feedforward(w, X).a3;
  return known[sizes] = -arma::accu(Y % arma::log(a3) + (1 - Y) % arma::log(1 - a3)) / static_cast<double>(X.n_rows);
}

}  // namespace ex4
