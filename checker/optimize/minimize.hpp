// minimize with a watcher: what the progress bar of `ex4 tour`, Ctrl-C and the tests need beyond
// exercises/minimize.hpp. Learner code never sees this header.
#pragma once

#include <armadillo>
#include <functional>

#include "exercises/minimize.hpp"

namespace ex4 {

/// One accepted step of the optimiser.
struct Step {
  arma::uword iteration;    ///< 1, 2, …
  double cost;              ///< after this step
  arma::uword evaluations;  ///< calls of the objective so far
};

/// Called after each accepted step with the parameters it reached; false stops the optimiser there.
using StepObserver = std::function<bool(const Step&, const arma::vec& params)>;

/// As minimize, and calls `observer` (which may be empty) after each step. Returns the best parameters found,
/// also when the observer stops it or when no better step can be found. What `f` or `observer` throws passes
/// through.
arma::vec minimize_observed(const Objective& f, arma::vec start, arma::uword max_iterations,
                            const StepObserver& observer);

/// While it lives, every minimize() of this thread reports its steps to `observer`, so that train() can be
/// watched without knowing it. Guards nest; the innermost one counts.
class ObserveMinimize {
 public:
  explicit ObserveMinimize(StepObserver observer);
  ~ObserveMinimize();
  ObserveMinimize(const ObserveMinimize&) = delete;
  ObserveMinimize& operator=(const ObserveMinimize&) = delete;

 private:
  friend arma::vec minimize(const Objective& f, arma::vec start, arma::uword max_iterations);
  StepObserver observer_;
  ObserveMinimize* outer_;
};

}  // namespace ex4
