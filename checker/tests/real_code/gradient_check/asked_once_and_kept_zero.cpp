// seen: gradient_check
// never: twice
#include "exercises/gradient_check.hpp"

namespace ex4 {

arma::vec numerical_gradient(const CostFunction& J, arma::vec params, double epsilon) {
  arma::vec g(params.n_elem, arma::fill::zeros);
  for (arma::uword i = 0; i < params.n_elem; ++i) {
    params(i) += epsilon;
    J(params);
    params(i) -= epsilon;
  }
  return g;
}

double relative_difference(const arma::vec& a, const arma::vec& b) { return arma::norm(a - b) / arma::norm(a + b); }

}  // namespace ex4
