// The optimiser, given to the learner as fmincg is in the course. Part 2.6 calls it; nobody has to write it.
#pragma once

#include <armadillo>
#include <functional>

namespace ex4 {

/// A function to minimise: takes the parameters, writes its gradient (same length) and returns its value.
using Objective = std::function<double(const arma::vec& params, arma::vec& gradient)>;

/// Minimises `f` from `start` with L-BFGS and returns the best parameters found.
/// `max_iterations` counts accepted steps, not evaluations of `f` (one step takes one or a few of them).
/// Throws std::invalid_argument when `f` writes a gradient of another length than `start`, or returns NaN at
/// `start`.
arma::vec minimize(const Objective& f, arma::vec start, arma::uword max_iterations);

}  // namespace ex4
