// certain: gradient_check.set-to-epsilon
#include "exercises/gradient_check.hpp"

namespace ex4 {

arma::vec numerical_gradient(const CostFunction& J, arma::vec params, double epsilon) {
  arma::vec out(params.n_elem);
  for (arma::uword i = 0; i < params.n_elem; ++i) {
    const double old = params(i);
    params(i) = epsilon;
    double a = J(params);
    params(i) = -epsilon;
    double b = J(params);
    params(i) = old;
    out(i) = (a - b) / (2 * epsilon);
  }
  return out;
}

double relative_difference(const arma::vec& a, const arma::vec& b) { return arma::norm(a - b) / arma::norm(a + b); }

}  // namespace ex4
