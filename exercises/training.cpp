// Part 2.6, training.
// Contract: exercises/training.hpp. Guide: docs/parts/training.md.
#include "exercises/training.hpp"
#include "exercises/not_implemented.hpp"

#include "exercises/cost.hpp"
#include "exercises/init.hpp"
#include "exercises/minimize.hpp"
#include "exercises/model.hpp"
#include "exercises/regularization.hpp"
#include "exercises/regularized_gradient.hpp"

namespace ex4 {

Weights train(const arma::mat& X, const arma::uvec& y, const TrainingOptions& options) {
  // Three things: a random start (unrolled); an Objective that rolls the parameters back into weights,
  // returns the cost and writes the gradient; a call of minimize. Return its result, rolled.
  throw NotImplemented("train");
}

arma::uvec predict(const Weights& w, const arma::mat& X) {
  // Run the network; where is the largest entry of each row of a3? Columns count from 0, labels from 1.
  throw NotImplemented("predict");
}

double accuracy(const arma::uvec& predicted, const arma::uvec& y) {
  // The share of places where the two agree. What type does each number of your division have?
  throw NotImplemented("accuracy");
}

}  // namespace ex4
