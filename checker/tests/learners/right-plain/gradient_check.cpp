// expect: passed
//
// The perturbation is a vector, as in the course.
#include "exercises/gradient_check.hpp"

namespace ex4 {

arma::vec numerical_gradient(const CostFunction& J, arma::vec params, double epsilon) {
  arma::vec gradient(arma::size(params)), perturb(arma::size(params));
  for (arma::uword p = 0; p < params.n_elem; ++p) {
    perturb(p) = epsilon;
    const double loss1 = J(params - perturb), loss2 = J(params + perturb);
    gradient(p) = (loss2 - loss1) / (2 * epsilon);
    perturb(p) = 0;
  }
  return gradient;
}

double relative_difference(const arma::vec& a, const arma::vec& b) {
  return arma::norm(a - b, 2) / arma::norm(a + b, 2);
}

}  // namespace ex4
