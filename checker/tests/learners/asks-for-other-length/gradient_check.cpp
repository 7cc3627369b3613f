// expect: failed
// says: J was called with 2 numbers, but params has 4
//
// J is given two numbers, whatever it takes.
#include "exercises/gradient_check.hpp"
namespace ex4 {
arma::vec numerical_gradient(const CostFunction& J, arma::vec params, double epsilon) {
  arma::vec g(params.n_elem);
  for (arma::uword i = 0; i < params.n_elem; ++i) {
    g(i) = (J(arma::vec{params(i) + epsilon, 0}) - J(arma::vec{params(i) - epsilon, 0})) / (2 * epsilon);
  }
  return g;
}
double relative_difference(const arma::vec& a, const arma::vec& b) {
  return arma::norm(a - b) / arma::norm(a + b);
}
}  // namespace ex4
