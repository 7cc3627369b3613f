// Each number of the difference under a name of its own, for the slips in gradient_check.txt.
#include "exercises/gradient_check.hpp"

#include <algorithm>
#include <cmath>

namespace ex4 {

arma::vec numerical_gradient(const CostFunction& J, arma::vec params, double epsilon) {
  const arma::uword p = params.n_elem;
  double step = epsilon, divisor = epsilon;
  arma::vec gradient(p, arma::fill::zeros);
  for (arma::uword i = 0; i < p; ++i) {
    arma::vec above = params, below = params;
    above(i) += step;
    below(i) -= step;
    const double a = J(above);
    const double b = J(below);
    const double difference = a - b;
    const double slope = difference / (2 * divisor);
    gradient(i) = slope;
  }
  return gradient;
}

double relative_difference(const arma::vec& a, const arma::vec& b) {
  const arma::vec minus = a - b, plus = a + b;
  const double top = arma::norm(minus);
  const double bottom = arma::norm(plus);
  return top / bottom;
}

}  // namespace ex4
