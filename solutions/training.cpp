// Part 2.6, training.
// Contract: exercises/training.hpp. Guide: docs/parts/training.md.
#include "exercises/training.hpp"

#include "exercises/cost.hpp"
#include "exercises/init.hpp"
#include "exercises/minimize.hpp"
#include "exercises/model.hpp"
#include "exercises/regularization.hpp"
#include "exercises/regularized_gradient.hpp"

namespace ex4 {

Weights train(const arma::mat& X, const arma::uvec& y, const TrainingOptions& options) {
  // [solution train
  //| Three things: a random start (unrolled); an Objective that rolls the parameters back into weights,
  //| returns the cost and writes the gradient; a call of minimize. Return its result, rolled.
  const arma::uword n = X.n_cols, h = options.hidden, K = options.labels;
  const double epsilon = 0.12;
  const Weights start{random_init(n, h, epsilon), random_init(h, K, epsilon)};

  const Objective objective = [&](const arma::vec& params, arma::vec& gradient) {
    const Weights w = roll(params, n, h, K);
    const Gradient slopes = regularized_gradient(w, X, y, options.lambda);
    gradient = unroll({slopes.theta1, slopes.theta2});
    return regularized_cost(w, X, y, options.lambda);
  };
  return roll(minimize(objective, unroll(start), options.max_iterations), n, h, K);
  // solution]
}

arma::uvec predict(const Weights& w, const arma::mat& X) {
  // [solution predict
  //| Run the network; where is the largest entry of each row of a3? Columns count from 0, labels from 1.
  return arma::index_max(feedforward(w, X).a3, 1) + 1;
  // solution]
}

double accuracy(const arma::uvec& predicted, const arma::uvec& y) {
  // [solution accuracy
  //| The share of places where the two agree. What type does each number of your division have?
  return arma::mean(arma::conv_to<arma::vec>::from(predicted == y));
  // solution]
}

}  // namespace ex4
