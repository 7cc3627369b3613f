// Part 2.1, sigmoid gradient: what sigmoid_gradient promises.
// Guide: docs/parts/sigmoid_gradient.md.
#pragma once

#include "exercises/network.hpp"

namespace ex4 {

/// The slope of the sigmoid at every entry of z. Course section 2.1.
///
///   g'(z) = g(z)·(1 − g(z))      g is ex4::sigmoid
///
/// z       any shape; these are the values before the sigmoid.
/// result  the same shape; every entry lies between 0 and 0.25. At z = ±1000 it is 0, never NaN.
arma::mat sigmoid_gradient(const arma::mat& z);

}  // namespace ex4
