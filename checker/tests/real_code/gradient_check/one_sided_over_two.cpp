// certain: divided by 2·epsilon
#include "exercises/gradient_check.hpp"

namespace ex4 {

arma::vec numerical_gradient(const CostFunction& J, arma::vec params, double epsilon) {
  arma::vec g = arma::zeros(params.n_elem);
  const double here = J(params);
  for (arma::uword i = 0; i < params.n_elem; ++i) {
    arma::vec moved = params;
    moved(i) += epsilon;
    g(i) = (J(moved) - here) / (2 * epsilon);
  }
  return g;
}

double relative_difference(const arma::vec& a, const arma::vec& b) { return arma::norm(a - b) / arma::norm(a + b); }

}  // namespace ex4
