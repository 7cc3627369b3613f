// expect: passed
//
// Columns of an identity as directions, lengths by dot products.
#include "exercises/gradient_check.hpp"

#include <cmath>

namespace ex4 {

arma::vec numerical_gradient(const CostFunction& J, arma::vec params, double epsilon) {
  const arma::mat step = epsilon * arma::eye(params.n_elem, params.n_elem);
  arma::vec result(params.n_elem);
  for (arma::uword i = params.n_elem; i-- > 0;)
    result(i) = 0.5 * (J(params + step.col(i)) - J(params - step.col(i))) / epsilon;
  return result;
}

double relative_difference(const arma::vec& a, const arma::vec& b) {
  const arma::vec d = a - b, s = a + b;
  return std::sqrt(arma::dot(d, d) / arma::dot(s, s));
}

}  // namespace ex4
