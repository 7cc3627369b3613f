// The oracle's own check that the arguments of a network function fit together.
#pragma once

#include "exercises/network.hpp"

namespace ex4::oracle {

/// Throws std::invalid_argument unless theta1 is h×(n+1) and theta2 is K×(h+1) for the n of X, and X has
/// rows.
void require_fit(const Weights& w, const arma::mat& X);
/// Also unless there is a label of 1..K for each row of X.
void require_fit(const Weights& w, const arma::mat& X, const arma::uvec& y);

}  // namespace ex4::oracle
