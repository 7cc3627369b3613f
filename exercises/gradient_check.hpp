// Part 2.4, gradient checking: what numerical_gradient and relative_difference promise.
// Guide: docs/parts/gradient_check.md.
#pragma once

#include <armadillo>
#include <functional>

namespace ex4 {

/// Any cost as a function of one long parameter vector.
using CostFunction = std::function<double(const arma::vec&)>;

/// Estimates the gradient of J from its values alone, by central differences. Course section 2.4.
///
///   gᵢ = ( J(params + ε·eᵢ) − J(params − ε·eᵢ) ) / (2ε)      eᵢ: 1 at place i, 0 elsewhere
///
/// J        any cost; called twice for each parameter.
/// params   p numbers, the point at which the gradient is wanted. A copy, so it may be changed.
/// epsilon  ε > 0; the course takes 1e-4.
/// result   p numbers.
arma::vec numerical_gradient(const CostFunction& J, arma::vec params, double epsilon);

/// How far two gradients are apart, free of their size. Course section 2.4.
///
///   ‖a − b‖ / ‖a + b‖      Euclidean lengths
///
/// a, b    p numbers each.
/// result  0 when they are equal. For a right gradient at ε = 1e-4 the course asks for less than 1e-9.
///         When a and b are both zero, anything may come out: that is not graded.
double relative_difference(const arma::vec& a, const arma::vec& b);

}  // namespace ex4
