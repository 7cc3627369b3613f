// Part 1.3, feedforward and cost: what feedforward and cost promise.
// Guide: docs/parts/cost.md.
#pragma once

#include "exercises/network.hpp"

namespace ex4 {

/// Runs all examples through the network and keeps every step. Course section 1.3.
///
///   a1 = [1 X]    z2 = a1·theta1ᵀ    a2 = [1 g(z2)]    z3 = a2·theta2ᵀ    a3 = g(z3)      g is ex4::sigmoid
///
/// w       theta1 is h×(n+1), theta2 is K×(h+1).
/// X       m×n, without a bias column.
/// result  a1 is m×(n+1), z2 m×h, a2 m×(h+1), z3 m×K, a3 m×K; column 0 of a1 and a2 is all ones.
Activations feedforward(const Weights& w, const arma::mat& X);

/// How wrong the network is on average: the cost without regularisation. Course section 1.3.
///
///   J = 1/m · Σᵢ Σₖ [ −Yᵢₖ·log(a3ᵢₖ) − (1 − Yᵢₖ)·log(1 − a3ᵢₖ) ]      with Y = one_hot(y, K)
///
/// w       theta1 is h×(n+1), theta2 is K×(h+1).
/// X       m×n, m ≥ 1.
/// y       m labels, each in 1..K.
/// result  J, at least 0.
///
/// Graded where every |z3| is at most 10. Beyond that a3 may round to 0 or 1 and the plain formula give NaN.
double cost(const Weights& w, const arma::mat& X, const arma::uvec& y);

}  // namespace ex4
