// Part 2.6, training: what train, predict and accuracy promise.
// Guide: docs/parts/training.md.
#pragma once

#include "exercises/network.hpp"

namespace ex4 {

/// What a training run may choose. The defaults are the course's.
struct TrainingOptions {
  arma::uword hidden = 25, labels = 10;  ///< h and K
  double lambda = 1.0;                   ///< λ, the strength of the regularisation
  arma::uword max_iterations = 50;       ///< steps that ex4::minimize may take
};

/// Learns weights: starts from small random ones and minimises the regularised cost. Course section 2.6.
///
/// X        m×n, m ≥ 1.
/// y        m labels, each in 1..options.labels.
/// options  see above; each of them counts.
/// result   theta1 is hidden×(n+1), theta2 is labels×(hidden+1).
///
/// Start from random_init (the course takes ε = 0.12) and hand cost and gradient to ex4::minimize, the
/// optimiser given in exercises/minimize.hpp. What minimize throws passes through.
Weights train(const arma::mat& X, const arma::uvec& y, const TrainingOptions& options);

/// The label of each example: the output unit with the largest a3, counted from 1. Course section 2.6.
///
/// w       theta1 is h×(n+1), theta2 is K×(h+1).
/// X       m×n.
/// result  m labels in 1..K; of several equal largest outputs, the first.
arma::uvec predict(const Weights& w, const arma::mat& X);

/// The fraction of predictions that are right, from 0 to 1 (not a percentage). Course section 2.6.
///
/// predicted, y  m labels each, m ≥ 1.
/// result        (number of places where they agree) / m
double accuracy(const arma::uvec& predicted, const arma::uvec& y);

}  // namespace ex4
