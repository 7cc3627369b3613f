// Part 2.4, gradient checking.
// Contract: exercises/gradient_check.hpp. Guide: docs/parts/gradient_check.md.
#include "exercises/gradient_check.hpp"

namespace ex4 {

arma::vec numerical_gradient(const CostFunction& J, arma::vec params, double epsilon) {
  // [solution numerical_gradient
  //| Move one parameter up, then down, ask J both times, and put the parameter back before the next one.
  arma::vec gradient(params.n_elem);
  for (arma::uword i = 0; i < params.n_elem; ++i) {
    const double middle = params(i);
    params(i) = middle + epsilon;
    const double above = J(params);
    params(i) = middle - epsilon;
    const double below = J(params);
    params(i) = middle;
    gradient(i) = (above - below) / (2 * epsilon);
  }
  return gradient;
  // solution]
}

double relative_difference(const arma::vec& a, const arma::vec& b) {
  // [solution relative_difference
  //| The length of one vector divided by the length of another one.
  return arma::norm(a - b) / arma::norm(a + b);
  // solution]
}

}  // namespace ex4
