// Part 1.4, regularised cost.
// Contract: exercises/regularization.hpp. Guide: docs/parts/regularization.md.
#include "exercises/regularization.hpp"

#include "exercises/cost.hpp"

namespace ex4 {

// [solution
namespace {

double sum_of_squares_without_bias(const arma::mat& theta) {
  return arma::accu(arma::square(theta.tail_cols(theta.n_cols - 1)));
}

}  // namespace
// solution]

double regularized_cost(const Weights& w, const arma::mat& X, const arma::uvec& y, double lambda) {
  // [solution regularized_cost
  //| Start from cost of part 1.3 and add the penalty. Which column of each matrix is left out?
  const double m = static_cast<double>(X.n_rows);
  const double squares = sum_of_squares_without_bias(w.theta1) + sum_of_squares_without_bias(w.theta2);

  return cost(w, X, y) + lambda / (2 * m) * squares;
  // solution]
}

}  // namespace ex4
