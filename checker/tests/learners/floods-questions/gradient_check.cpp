// expect: timed_out
// also: limits
// also: landlock
//
// Asks for the cost of millions of numbers, again and again.
#include "exercises/gradient_check.hpp"
namespace ex4 {
arma::vec numerical_gradient(const CostFunction& J, arma::vec params, double epsilon) {
  for (long i = 0; i < 1000000000; ++i) {
    try {
      J(arma::vec(1000000, arma::fill::zeros));
    } catch (...) {
    }
  }
  return params * epsilon;
}
double relative_difference(const arma::vec& a, const arma::vec& b) {
  return arma::norm(a - b) / arma::norm(a + b);
}
}  // namespace ex4
