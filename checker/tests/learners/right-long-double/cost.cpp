// expect: passed
//
// All sums in long double.
#include "exercises/cost.hpp"

#include <cmath>

namespace ex4 {

namespace {

long double g(long double z) { return 1 / (1 + std::exp(-z)); }

arma::mat product(const arma::mat& A, const arma::mat& B) {
  arma::mat C(A.n_rows, B.n_rows);
  for (arma::uword i = 0; i < A.n_rows; ++i)
    for (arma::uword j = 0; j < B.n_rows; ++j) {
      long double sum = 0;
      for (arma::uword k = 0; k < A.n_cols; ++k) sum += static_cast<long double>(A(i, k)) * B(j, k);
      C(i, j) = static_cast<double>(sum);
    }
  return C;
}

arma::mat activate(arma::mat z) {
  return z.transform([](double each) { return static_cast<double>(g(each)); });
}

}  // namespace

Activations feedforward(const Weights& w, const arma::mat& X) {
  const arma::mat ones = arma::ones(X.n_rows, 1);
  Activations a;
  a.a1 = arma::join_horiz(ones, X);
  a.z2 = product(a.a1, w.theta1);
  a.a2 = arma::join_horiz(ones, activate(a.z2));
  a.z3 = product(a.a2, w.theta2);
  a.a3 = activate(a.z3);
  return a;
}

double cost(const Weights& w, const arma::mat& X, const arma::uvec& y) {
  const arma::mat z3 = feedforward(w, X).z3;
  long double sum = 0;
  for (arma::uword i = 0; i < z3.n_rows; ++i)
    for (arma::uword k = 0; k < z3.n_cols; ++k) sum -= std::log(g(y(i) == k + 1 ? z3(i, k) : -z3(i, k)));
  return static_cast<double>(sum / X.n_rows);
}

}  // namespace ex4
