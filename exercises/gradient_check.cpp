// Part 2.4, gradient checking.
// Contract: exercises/gradient_check.hpp. Guide: docs/parts/gradient_check.md.
#include "exercises/gradient_check.hpp"
#include "exercises/not_implemented.hpp"

namespace ex4 {

arma::vec numerical_gradient(const CostFunction& J, arma::vec params, double epsilon) {
  // Move one parameter up, then down, ask J both times, and put the parameter back before the next one.
  throw NotImplemented("numerical_gradient");
}

double relative_difference(const arma::vec& a, const arma::vec& b) {
  // The length of one vector divided by the length of another one.
  throw NotImplemented("relative_difference");
}

}  // namespace ex4
