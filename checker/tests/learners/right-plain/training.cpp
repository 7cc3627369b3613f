// expect: passed
//
// Weights by their names, restarts none, a start from two draws in the other order.
#include "exercises/training.hpp"
#include "exercises/cost.hpp"
#include "exercises/init.hpp"
#include "exercises/minimize.hpp"
#include "exercises/model.hpp"
#include "exercises/regularization.hpp"
#include "exercises/regularized_gradient.hpp"

namespace ex4 {

Weights train(const arma::mat& X, const arma::uvec& y, const TrainingOptions& options) {
  const arma::mat theta2 = random_init(options.hidden, options.labels, 0.12);
  const arma::mat theta1 = random_init(X.n_cols, options.hidden, 0.12);
  const Objective f = [&](const arma::vec& params, arma::vec& gradient) {
    const Weights w = roll(params, X.n_cols, options.hidden, options.labels);
    const Gradient slopes = regularized_gradient(w, X, y, options.lambda);
    gradient = unroll(Weights{slopes.theta1, slopes.theta2});
    return regularized_cost(w, X, y, options.lambda);
  };
  const arma::vec best = minimize(f, unroll({theta1, theta2}), options.max_iterations);
  return roll(best, X.n_cols, options.hidden, options.labels);
}

arma::uvec predict(const Weights& w, const arma::mat& X) { return arma::index_max(feedforward(w, X).z3, 1) + 1; }

double accuracy(const arma::uvec& predicted, const arma::uvec& y) {
  return static_cast<double>(arma::accu(predicted == y)) / static_cast<double>(y.n_elem);
}

}  // namespace ex4
