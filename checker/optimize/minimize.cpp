// minimize on libLBFGS. Why this library, this line search and these settings: docs/optimizer.md, with
// measurements.
#include "checker/optimize/minimize.hpp"

#include <fmt/format.h>
#include <lbfgs.h>

#include <algorithm>
#include <climits>
#include <cmath>
#include <exception>
#include <limits>
#include <memory>
#include <stdexcept>

namespace ex4 {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// One call of minimize_observed. libLBFGS is C, so exceptions wait here until its frames are gone.
class Run {
 public:
  Run(const Objective& f, arma::vec start, arma::uword max_iterations, const StepObserver& observer)
      : f_(f), observer_(observer), max_iterations_(max_iterations), best_(std::move(start)) {}

  arma::vec best() {
    if (max_iterations_ == 0 || best_.is_empty()) check_start();
    // A line search that fails ends libLBFGS; starting afresh from the best point often finds a way on. A
    // start that makes no step at all is the end.
    arma::uword before = max_iterations_;
    while (!over_ && iteration_ < max_iterations_ && iteration_ != before) {
      before = iteration_;
      if (!descend()) break;
    }
    if (error_) std::rethrow_exception(error_);
    return best_;
  }

 private:
  void check_start() {
    arma::vec gradient(best_.n_elem);
    evaluate(best_.memptr(), gradient.memptr());
  }

  /// One run of libLBFGS from the best point; true when its line search gave up.
  bool descend() {
    lbfgs_parameter_t settings;
    lbfgs_parameter_init(&settings);
    settings.m = 20;
    settings.linesearch = LBFGS_LINESEARCH_BACKTRACKING_WOLFE;
    settings.epsilon = 1e-9;  // of the gradient's length to that of the parameters; below it rounding rules
    settings.max_iterations = static_cast<int>(std::min<arma::uword>(max_iterations_ - iteration_, INT_MAX));
    const int n = static_cast<int>(best_.n_elem);
    const std::unique_ptr<double, void (*)(double*)> x(lbfgs_malloc(n), lbfgs_free);
    if (!x) throw std::bad_alloc();
    std::copy(best_.begin(), best_.end(), x.get());
    const int result = lbfgs(
        n, x.get(), nullptr,
        [](void* run, const double* params, double* gradient, int, double) {
          return static_cast<Run*>(run)->evaluate(params, gradient);
        },
        [](void* run, const double* params, const double*, double cost, double, double, double, int, int,
           int) { return static_cast<Run*>(run)->accept(params, cost) ? 0 : 1; },
        this, &settings);
    return result != LBFGS_SUCCESS && result != LBFGS_ALREADY_MINIMIZED &&
           result != LBFGSERR_MAXIMUMITERATION;
  }

  /// The objective, guarded. A place without a finite value counts as infinitely high: the line search steps
  /// back.
  double evaluate(const double* params, double* gradient) noexcept {
    const arma::uword n = best_.n_elem;
    std::fill_n(gradient, n, 0.0);
    if (over_) return infinity;  // the line search that is under way runs out at once
    try {
      ++evaluations_;
      arma::vec slopes;
      const double cost = f_(arma::vec(params, n), slopes);
      if (slopes.n_elem != n)
        throw std::invalid_argument(fmt::format(
            "minimize: the objective wrote a gradient of {} elements, but there are {} parameters",
            slopes.n_elem, n));
      const bool finite = std::isfinite(cost) && slopes.is_finite();
      if (evaluations_ == 1) {
        if (!finite)
          throw std::invalid_argument(
              fmt::format("minimize: at the start the {} is not finite (NaN or infinity)",
                          std::isfinite(cost) ? "gradient" : "cost"));
        best_cost_ = cost;
      }
      if (!finite) return infinity;
      std::copy(slopes.begin(), slopes.end(), gradient);
      return cost;
    } catch (...) {
      return give_up(), infinity;
    }
  }

  /// Notes an accepted step; false ends the run.
  bool accept(const double* params, double cost) noexcept {
    if (over_) return false;
    try {
      ++iteration_;
      const arma::vec here(params, best_.n_elem);
      if (cost <= best_cost_) {
        best_ = here;
        best_cost_ = cost;
      }
      over_ = observer_ && !observer_({iteration_, cost, evaluations_}, here);
    } catch (...) {
      give_up();
    }
    return !over_;
  }

  void give_up() noexcept {
    error_ = std::current_exception();
    over_ = true;
  }

  const Objective& f_;
  const StepObserver& observer_;
  const arma::uword max_iterations_;
  arma::vec best_;
  double best_cost_ = infinity;
  arma::uword iteration_ = 0, evaluations_ = 0;
  bool over_ = false;  // stopped by the observer or by an exception
  std::exception_ptr error_;
};

thread_local ObserveMinimize* innermost = nullptr;

}  // namespace

ObserveMinimize::ObserveMinimize(StepObserver observer) : observer_(std::move(observer)), outer_(innermost) {
  innermost = this;
}

ObserveMinimize::~ObserveMinimize() { innermost = outer_; }

arma::vec minimize_observed(const Objective& f, arma::vec start, arma::uword max_iterations,
                            const StepObserver& observer) {
  return Run(f, std::move(start), max_iterations, observer).best();
}

arma::vec minimize(const Objective& f, arma::vec start, arma::uword max_iterations) {
  static const StepObserver nobody;
  return minimize_observed(f, std::move(start), max_iterations, innermost ? innermost->observer_ : nobody);
}

}  // namespace ex4
