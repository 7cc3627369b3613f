// Part 2.3, backpropagation by a loop: what backprop_loop promises.
// Guide: docs/parts/backprop_loop.md.
#pragma once

#include "exercises/network.hpp"

namespace ex4 {

/// The gradient of ex4::cost, worked out one example at a time. Course section 2.3.
///
///   for each example, as column vectors:
///     δ3 = a3 − Yᵢᵀ                                        K
///     δ2 = (theta2ᵀ·δ3 without its first entry) ∘ g'(z2)   h      ∘ multiplies entry by entry
///     sum1 += δ2·a1ᵀ                                       h×(n+1)
///     sum2 += δ3·a2ᵀ                                       K×(h+1)
///   gradient = sum1/m and sum2/m
///
/// w       theta1 is h×(n+1), theta2 is K×(h+1); not changed.
/// X       m×n, m ≥ 1.
/// y       m labels, each in 1..K.
/// result  ∂J/∂theta1, h×(n+1), and ∂J/∂theta2, K×(h+1), without regularisation.
Gradient backprop_loop(const Weights& w, const arma::mat& X, const arma::uvec& y);

}  // namespace ex4
