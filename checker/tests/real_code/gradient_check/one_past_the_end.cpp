// certain: gradient_check.index-out-of-bounds
#include "exercises/gradient_check.hpp"

namespace ex4 {

arma::vec numerical_gradient(const CostFunction& J, arma::vec params, double epsilon) {
  arma::vec g(params.n_elem);
  for (arma::uword i = 0; i <= params.n_elem; ++i) {
    arma::vec up = params, down = params;
    up(i) += epsilon;
    down(i) -= epsilon;
    g(i) = (J(up) - J(down)) / (2 * epsilon);
  }
  return g;
}

double relative_difference(const arma::vec& a, const arma::vec& b) { return arma::norm(a - b) / arma::norm(a + b); }

}  // namespace ex4
