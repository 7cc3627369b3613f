// What the exercise's functions must give, worked out the slow and plain way: one loop for each sum of the
// formula, one number at a time. No matrix products and nothing from solutions/; of exercises/ only the
// types. Nothing here is fast or short, and no learner sees it. How it was checked: docs/oracle.md.
#pragma once

#include <functional>

#include "exercises/network.hpp"

namespace ex4::oracle {

/// g(z) = 1 / (1 + e^−z), without overflow for any z.
double logistic(double z);
/// g'(z) = g(z)·g(−z): exact to the last digits at both ends, where g(z)·(1 − g(z)) has lost them.
double logistic_slope(double z);
/// log(1 + e^z) = −log g(−z), finite for every finite z.
double log_one_plus_exp(double z);

/// Part 1.1. Throws std::invalid_argument when a row of X is no square picture.
arma::mat display_data(const arma::mat& X);
/// Part 3.
arma::mat hidden_layer_image(const arma::mat& theta1);

/// Part 1.2. roll throws std::invalid_argument for a vector of the wrong length, one_hot for a label
/// outside 1..K.
arma::vec unroll(const Weights& w);
Weights roll(const arma::vec& params, arma::uword n, arma::uword h, arma::uword K);
arma::mat one_hot(const arma::uvec& y, arma::uword K);

/// Parts 1.3 and 1.4. The cost is computed from z3, so it is finite for saturated units too.
/// These and the gradients throw std::invalid_argument when the shapes do not fit.
Activations feedforward(const Weights& w, const arma::mat& X);
double cost(const Weights& w, const arma::mat& X, const arma::uvec& y);
double regularized_cost(const Weights& w, const arma::mat& X, const arma::uvec& y, double lambda);

/// Part 2.1.
arma::mat sigmoid_gradient(const arma::mat& z);

/// Parts 2.3 and 2.5.
Gradient gradient(const Weights& w, const arma::mat& X, const arma::uvec& y);
Gradient regularized_gradient(const Weights& w, const arma::mat& X, const arma::uvec& y, double lambda);

/// Part 2.4: central differences.
arma::vec numerical_gradient(const std::function<double(const arma::vec&)>& J, const arma::vec& params,
                             double epsilon);
double relative_difference(const arma::vec& a, const arma::vec& b);

/// Part 2.6. The first of equal largest z3 wins (g is increasing, but rounds unequal z3 to equal a3 near 1).
arma::uvec predict(const Weights& w, const arma::mat& X);
double accuracy(const arma::uvec& predicted, const arma::uvec& y);

}  // namespace ex4::oracle
