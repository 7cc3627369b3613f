// expect: passed
//
// Copies the parameters for each point.
#include "exercises/gradient_check.hpp"

#include <cmath>

namespace ex4 {

arma::vec numerical_gradient(const CostFunction& J, arma::vec params, double epsilon) {
  arma::vec gradient(params.n_elem);
  for (arma::uword i = 0; i < params.n_elem; ++i) {
    arma::vec above = params, below = params;
    above(i) += epsilon;
    below(i) -= epsilon;
    gradient(i) = (J(above) - J(below)) / epsilon / 2;
  }
  return gradient;
}

double relative_difference(const arma::vec& a, const arma::vec& b) {
  double difference = 0, sum = 0;
  for (arma::uword i = 0; i < a.n_elem; ++i) {
    difference += (a(i) - b(i)) * (a(i) - b(i));
    sum += (a(i) + b(i)) * (a(i) + b(i));
  }
  return std::sqrt(difference) / std::sqrt(sum);
}

}  // namespace ex4
