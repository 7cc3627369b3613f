// Part 2.5, regularised gradient: what regularized_gradient promises.
// Guide: docs/parts/regularized_gradient.md.
#pragma once

#include "exercises/network.hpp"

namespace ex4 {

/// The gradient of ex4::regularized_cost. Course section 2.5.
///
///   ∂J/∂theta = backprop + λ/m · theta      in every column but column 0, which gets nothing
///
/// w       theta1 is h×(n+1), theta2 is K×(h+1); not changed.
/// X       m×n, m ≥ 1.
/// y       m labels, each in 1..K.
/// lambda  λ, at least 0; with 0 the result is that of backprop_vectorized.
/// result  ∂J/∂theta1, h×(n+1), and ∂J/∂theta2, K×(h+1).
Gradient regularized_gradient(const Weights& w, const arma::mat& X, const arma::uvec& y, double lambda);

}  // namespace ex4
