// expect: passed
//
// The quotient and the lengths in long double.
#include "exercises/gradient_check.hpp"

#include <cmath>

namespace ex4 {

arma::vec numerical_gradient(const CostFunction& J, arma::vec params, double epsilon) {
  arma::vec gradient(params.n_elem);
  for (arma::uword i = 0; i < params.n_elem; ++i) {
    const long double middle = params(i);
    params(i) = static_cast<double>(middle + epsilon);
    const long double above = J(params);
    params(i) = static_cast<double>(middle - epsilon);
    const long double below = J(params);
    params(i) = static_cast<double>(middle);
    gradient(i) = static_cast<double>((above - below) / (2.0L * epsilon));
  }
  return gradient;
}

double relative_difference(const arma::vec& a, const arma::vec& b) {
  long double above = 0, below = 0;
  for (arma::uword i = 0; i < a.n_elem; ++i) {
    above += std::pow(static_cast<long double>(a(i)) - b(i), 2);
    below += std::pow(static_cast<long double>(a(i)) + b(i), 2);
  }
  return static_cast<double>(std::sqrt(above / below));
}

}  // namespace ex4
