// The optimiser: it finds minima, counts steps, stops when told, and lets exceptions out.
#include "checker/optimize/minimize.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace ex4 {
namespace {

/// Rosenbrock's valley, minimum 0 at (1, 1); the start (−1.2, 1) is the classical one.
double valley(const arma::vec& p, arma::vec& gradient) {
  const double a = 1 - p(0), b = p(1) - p(0) * p(0);
  gradient = {-2 * a - 400 * p(0) * b, 200 * b};
  return a * a + 100 * b * b;
}
const arma::vec valley_start{-1.2, 1};

/// A bowl with axes of very different steepness, minimum 0 at 0.
double bowl(const arma::vec& p, arma::vec& gradient) {
  const arma::vec steepness = arma::logspace(0, 4, p.n_elem);
  gradient = steepness % p;
  return 0.5 * arma::dot(p, gradient);
}

double at(const Objective& f, const arma::vec& p) {
  arma::vec gradient;
  return f(p, gradient);
}

TEST(Minimize, FindsTheMinimum) {
  EXPECT_LT(arma::norm(minimize(valley, valley_start, 200) - arma::vec{1, 1}), 1e-6);
  EXPECT_LT(at(bowl, minimize(bowl, arma::vec(50, arma::fill::ones), 2000)), 1e-12);
}

TEST(Minimize, CountsAcceptedStepsNotEvaluations) {
  for (const arma::uword limit : {1u, 2u, 7u, 20u}) {
    std::vector<Step> steps;
    arma::uword evaluations = 0;
    const Objective counted = [&](const arma::vec& p, arma::vec& g) { return ++evaluations, valley(p, g); };
    minimize_observed(counted, valley_start, limit, [&](const Step& step, const arma::vec& params) {
      EXPECT_DOUBLE_EQ(step.cost, at(valley, params));
      EXPECT_EQ(step.evaluations, evaluations);
      steps.push_back(step);
      return true;
    });
    ASSERT_EQ(steps.size(), limit);
    for (std::size_t k = 0; k < limit; ++k) EXPECT_EQ(steps[k].iteration, k + 1);
    for (std::size_t k = 1; k < limit; ++k) EXPECT_LT(steps[k].cost, steps[k - 1].cost);
    EXPECT_GT(evaluations, limit);
  }
}

TEST(Minimize, ZeroIterationsGiveTheStartBack) {
  EXPECT_TRUE(arma::all(minimize(valley, valley_start, 0) == valley_start));
}

TEST(Minimize, AStoppedRunGivesTheBestSoFar) {
  arma::vec last;
  const arma::vec found =
      minimize_observed(valley, valley_start, 100, [&](const Step& step, const arma::vec& p) {
        last = p;
        return step.iteration < 3;
      });
  EXPECT_TRUE(arma::all(found == last));
  EXPECT_LT(at(valley, found), at(valley, valley_start));
}

TEST(Minimize, AWrongGradientStillGivesTheBestSoFar) {
  const Objective uphill = [](const arma::vec& p, arma::vec& g) {
    const double value = valley(p, g);
    g = -g;
    return value;
  };
  EXPECT_TRUE(arma::all(minimize(uphill, valley_start, 50) == valley_start));
  const Objective doubled = [](const arma::vec& p, arma::vec& g) {
    const double value = valley(p, g);
    g *= 2.0;
    return value;
  };
  EXPECT_LT(at(valley, minimize(doubled, valley_start, 50)), at(valley, valley_start));
}

TEST(Minimize, StepsBackFromPlacesWithoutAValue) {
  // The plain cost formula is NaN where an output saturates; here everything beyond a wall is.
  for (const double outside : {arma::datum::nan, arma::datum::inf, -arma::datum::inf}) {
    const Objective walled = [&](const arma::vec& p, arma::vec& g) {
      const double value = bowl(p - 1.0, g);
      return arma::abs(p).max() > 1.5 ? outside : value;
    };
    const arma::vec found = minimize(walled, arma::vec(5, arma::fill::value(-1.4)), 300);
    EXPECT_LT(arma::norm(found - 1.0), 1e-4);
  }
}

TEST(Minimize, ExceptionsOfTheObjectivePassThrough) {
  for (const int fatal : {1, 2, 5}) {
    int calls = 0;
    const Objective breaks = [&](const arma::vec& p, arma::vec& g) {
      if (++calls == fatal) throw std::domain_error("broken");
      return valley(p, g);
    };
    EXPECT_THROW(minimize(breaks, valley_start, 50), std::domain_error);
    EXPECT_EQ(calls, fatal) << "called again after it threw";
  }
  const StepObserver observer = [](const Step&, const arma::vec&) -> bool {
    throw std::domain_error("broken");
  };
  EXPECT_THROW(minimize_observed(valley, valley_start, 50, observer), std::domain_error);
}

std::string error_of(const Objective& f) {
  try {
    minimize(f, valley_start, 5);
  } catch (const std::invalid_argument& error) {
    return error.what();
  }
  return "";
}

TEST(Minimize, SaysWhatIsWrongWithTheObjective) {
  EXPECT_EQ(error_of([](const arma::vec&, arma::vec& g) { return g = arma::vec(3, arma::fill::ones), 1.0; }),
            "minimize: the objective wrote a gradient of 3 elements, but there are 2 parameters");
  EXPECT_EQ(error_of([](const arma::vec&, arma::vec&) { return 1.0; }),
            "minimize: the objective wrote a gradient of 0 elements, but there are 2 parameters");
  EXPECT_EQ(error_of([](const arma::vec& p, arma::vec& g) { return g = p, arma::datum::nan; }),
            "minimize: at the start the cost is not finite (NaN or infinity)");
  EXPECT_EQ(error_of([](const arma::vec& p, arma::vec& g) { return g = p * arma::datum::nan, 1.0; }),
            "minimize: at the start the gradient is not finite (NaN or infinity)");
}

TEST(Minimize, TheInnermostObserverWatches) {
  int outer = 0, inner = 0;
  const auto count = [](int& counter) {
    return [&](const Step&, const arma::vec&) { return ++counter, true; };
  };
  const ObserveMinimize watch(count(outer));
  minimize(valley, valley_start, 3);
  {
    const ObserveMinimize closer(count(inner));
    minimize(valley, valley_start, 4);
  }
  minimize(valley, valley_start, 5);
  EXPECT_EQ(outer, 8);
  EXPECT_EQ(inner, 4);
}

TEST(Minimize, NestsInsideAnObjective) {
  const Objective outer = [](const arma::vec& p, arma::vec& g) {
    return minimize(valley, valley_start, 5), bowl(p, g);
  };
  EXPECT_LT(at(bowl, minimize(outer, arma::vec(3, arma::fill::ones), 60)), 1e-8);
}

}  // namespace
}  // namespace ex4
