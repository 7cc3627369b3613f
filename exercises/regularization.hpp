// Part 1.4, regularised cost: what regularized_cost promises.
// Guide: docs/parts/regularization.md.
#pragma once

#include "exercises/network.hpp"

namespace ex4 {

/// The cost plus a penalty on large weights; the bias weights go free. Course section 1.4.
///
///   J = cost(w, X, y) + λ/(2m) · ( Σ theta1ⱼₖ² + Σ theta2ⱼₖ² )      both sums without column 0
///
/// w       theta1 is h×(n+1), theta2 is K×(h+1).
/// X       m×n, m ≥ 1.
/// y       m labels, each in 1..K.
/// lambda  λ, at least 0; with 0 the result is the plain cost.
/// result  J.
double regularized_cost(const Weights& w, const arma::mat& X, const arma::uvec& y, double lambda);

}  // namespace ex4
