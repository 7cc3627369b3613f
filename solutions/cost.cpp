// Part 1.3, feedforward and cost.
// Contract: exercises/cost.hpp. Guide: docs/parts/cost.md.
#include "exercises/cost.hpp"

#include "exercises/model.hpp"

namespace ex4 {

// [solution
namespace {

// log g(z), and with it log(1 − g(z)) = log g(−z). Never log(0), however large |z| is.
arma::mat log_sigmoid(const arma::mat& z) {
  return arma::clamp(z, -arma::datum::inf, 0.0) - arma::log1p(arma::exp(-arma::abs(z)));
}

}  // namespace
// solution]

Activations feedforward(const Weights& w, const arma::mat& X) {
  // [solution feedforward
  //| Five steps, in the order of the formula in the contract. Where does the column of ones go, and when?
  const arma::vec ones(X.n_rows, arma::fill::ones);

  Activations a;
  a.a1 = arma::join_rows(ones, X);
  a.z2 = a.a1 * w.theta1.t();
  a.a2 = arma::join_rows(ones, sigmoid(a.z2));
  a.z3 = a.a2 * w.theta2.t();
  a.a3 = sigmoid(a.z3);
  return a;
  // solution]
}

double cost(const Weights& w, const arma::mat& X, const arma::uvec& y) {
  // [solution cost
  //| Run the network, make the targets (one_hot of part 1.2 is there for you),
  //| add up the error of every output of every example, and average over the examples.
  const double m = static_cast<double>(X.n_rows);
  const arma::mat Y = one_hot(y, w.theta2.n_rows);
  const arma::mat z3 = feedforward(w, X).z3;

  return arma::accu(-Y % log_sigmoid(z3) - (1 - Y) % log_sigmoid(-z3)) / m;
  // solution]
}

}  // namespace ex4
