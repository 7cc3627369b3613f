// Checks of part 2.6, `training`: accuracy and predict by their values, train by what it reaches. Many
// results of train are right, so each is judged by the oracle's gradient, cost and accuracy at the weights
// that came back.
#include <fmt/format.h>
#include <cmath>

#include "checker/cases/digits.hpp"
#include "checker/cases/numbers.hpp"
#include "checker/cases/random_networks.hpp"
#include "checker/judge/part_test.hpp"
#include "checker/oracle/oracle.hpp"

namespace ex4::judge {
namespace {

using cases::NetworkCase;

/// Options of one training run; the seed is set before the call.
struct Asked {
  arma::uword hidden, labels;
  double lambda;
  arma::uword max_iterations;
  std::uint32_t seed = 801;
};

/// Only the examples whose best two outputs are apart, so that rounding cannot decide.
NetworkCase with_clear_winners(const NetworkCase& of) {
  const arma::mat a3 = oracle::feedforward(of.w, of.X).a3;
  std::vector<arma::uword> clear;
  for (arma::uword i = 0; i < of.m(); ++i) {
    const arma::rowvec outputs = arma::sort(a3.row(i), "descend");
    if (outputs(0) - outputs(1) > 1e-9) clear.push_back(i);
  }
  NetworkCase kept = of;
  kept.X = of.X.rows(arma::uvec(clear));
  kept.y = of.y(arma::uvec(clear));
  return kept;
}

/// 60 points in four dimensions with labels 1..3 that straight lines cannot quite separate.
NetworkCase points(std::uint64_t seed = 811) {
  cases::Numbers numbers(seed);
  NetworkCase made{"60 points of three kinds", {}, numbers.matrix(60, 4, -2, 2), arma::uvec(60), 0};
  for (arma::uword i = 0; i < 60; ++i)
    made.y(i) =
        1u + (made.X(i, 0) + made.X(i, 1) > 0.3 ? 1u : 0u) + (made.X(i, 2) * made.X(i, 3) > 0.2 ? 1u : 0u);
  return made;
}

class Training : public PartTest {
 protected:
  void expect_accuracy(const arma::uvec& predicted, const arma::uvec& y, const std::string& title) {
    wire::Call call{"accuracy", {}, {}};
    call.arguments.add("predicted", predicted).add("y", y);
    expect(std::move(call), wire::Record().add("fraction", oracle::accuracy(predicted, y)), tolerance::value,
           title);
  }
  void expect_labels(const NetworkCase& of) {
    expect(cases::call_wX("predict", of), wire::Record().add("labels", oracle::predict(of.w, of.X)),
           tolerance::exact, of.title);
  }

  /// The weights that train gave. Empty, after a failure, where they have not the shapes of the options.
  std::optional<Weights> trained(const NetworkCase& on, const Asked& run, const CallOptions& options = {}) {
    const auto number = [](arma::uword count) { return static_cast<double>(count); };
    wire::Call call{"train", {}, run.seed};
    call.arguments.add("X", on.X)
        .add("y", on.y)
        .add("hidden", number(run.hidden))
        .add("labels", number(run.labels));
    call.arguments.add("lambda", run.lambda).add("max_iterations", number(run.max_iterations));
    CallOptions sized = options;
    sized.params = run.hidden * (on.n() + 1) + run.labels * (run.hidden + 1);
    const Observation& observation = observe(std::move(call), on.title, sized);
    last_ = &observation;
    if (!returned(observation)) return std::nullopt;
    const arma::mat shape1(run.hidden, on.n() + 1), shape2(run.labels, run.hidden + 1);
    const Weights w{observation.outcome.value["theta1"], observation.outcome.value["theta2"]};
    if (arma::size(w.theta1) == arma::size(shape1) && arma::size(w.theta2) == arma::size(shape2)) {
      if (w.theta1.is_finite() && w.theta2.is_finite()) return w;
      fail("weights that are numbers", "NaN or infinity among them");
      return std::nullopt;
    }
    fail(fmt::format("Theta1 of {} and Theta2 of {}", shape(shape1), shape(shape2)),
         fmt::format("Theta1 of {} and Theta2 of {}", shape(w.theta1), shape(w.theta2)));
    return std::nullopt;
  }
  void fail(const std::string& expected, const std::string& got) { disagree(*last_, expected, got); }

  void expect_minimum(const NetworkCase& on, const Asked& run) {
    const std::optional<Weights> w = trained(on, run);
    if (!w) return;
    const arma::vec slope = [&] {
      const Gradient g = oracle::regularized_gradient(*w, on.X, on.y, run.lambda);
      return oracle::unroll({g.theta1, g.theta2});
    }();
    // Right code ends below 1e-6 from every start that we tried; λ wrong by 0.7 leaves more than 0.04.
    const double length = std::sqrt(arma::accu(arma::square(slope)));
    if (!(length <= 5e-3))
      fail(fmt::format(
               "weights where the regularised cost is as low as it gets: its gradient is almost 0 there"),
           fmt::format("weights where that gradient still has the length {}", six_digits(length)));
  }

  const Outcome& last_outcome() const { return last_->outcome; }

 private:
  const Observation* last_ = nullptr;
};

TEST_F(Training, AccuracyIsAFraction) {
  // Two of the same length one after the other, for what is kept by size.
  expect_accuracy({1, 2, 3}, {1, 2, 1}, "two of three are right");
  expect_accuracy({1, 2, 1}, {2, 1, 3}, "none is right");
  expect_accuracy({3, 3, 1, 2}, {3, 3, 1, 2}, "all are right");
  expect_accuracy({10}, {10}, "a single example");
  expect_accuracy({10, 1, 7, 9, 10, 2, 3}, {10, 1, 1, 1, 10, 1, 1}, "three of seven are right");
}

TEST_F(Training, PredictCountsLabelsFromOne) {
  for (const NetworkCase& of : cases::any_sizes()) expect_labels(with_clear_winners(of));
  for (const NetworkCase& of : {cases::any_sizes()[0], cases::other_numbers(cases::any_sizes()[0])})
    expect_labels(with_clear_winners(of));
  for (const NetworkCase& of : cases::large_weights()) expect_labels(with_clear_winners(of));
}

TEST_F(Training, PredictWorksForOneExample) {
  for (const NetworkCase& of : cases::one_example()) expect_labels(of);
}

TEST_F(Training, PredictTakesTheFirstOfEqualOutputs) {
  // Hidden units are exactly 0, ½ or 1 and the weights are few bits long: equal outputs are equal in any
  // order.
  const Weights w{{{0, 2000, 0}, {0, 0, 2000}, {0, 2000, 2000}},
                  {{-2, 0, 0, 0}, {0, 1, 0, 0.5}, {0, 0, 1, 0.5}, {0, 1, 0, 0.5}, {0, 0, 1, 0.5}}};
  expect_labels({"several largest outputs", w, {{1, 1}, {1, -1}, {-1, 1}, {-1, -1}, {-1, 1}}, {}, 0});
}

TEST_F(Training, PredictWorksForTheRealDigits) {
  const NetworkCase all = with_clear_winners(cases::digits());
  expect_labels(all);
  expect_accuracy(oracle::predict(all.w, all.X), all.y, "the given weights on the digits");
}

TEST_F(Training, TrainHonoursHiddenUnitsAndLabels) {
  trained(points(), {5, 3, 1, 3});
  trained(points(), {2, 7, 1, 3});
  trained(cases::some_digits(100), {4, 10, 1, 3});
}

TEST_F(Training, TrainReachesAMinimum) {
  expect_minimum(points(), {5, 3, 1, 600});
  NetworkCase others = points(812);
  others.title = "60 other points of three kinds";
  expect_minimum(others, {5, 3, 1, 600});
}

TEST_F(Training, TrainHonoursLambda) {
  expect_minimum(points(), {5, 3, 0.3, 1000});
  expect_minimum(points(), {4, 3, 3, 600});
}

TEST_F(Training, TrainStartsFromUnequalWeights) {
  const std::optional<Weights> w = trained(points(), {5, 3, 1, 4});
  if (!w) return;
  for (arma::uword i = 0; i < w->theta1.n_rows; ++i)
    for (arma::uword j = 0; j < i; ++j)
      if (!(arma::abs(w->theta1.row(i) - w->theta1.row(j)).max() > 1e-9)) {
        fail("hidden units that differ, because they start from random weights",
             fmt::format("hidden units {} and {} with the same weights", j + 1, i + 1));
        return;
      }
}

TEST_F(Training, TrainTakesAsManyStepsAsItMay) {
  std::vector<double> costs;
  for (const arma::uword steps : {2, 40}) {
    const std::optional<Weights> w = trained(points(), {5, 3, 1, steps});
    if (!w) return;
    for (const Minimization& run : last_outcome().minimizations)
      if (run.max_iterations > steps) {
        fail(fmt::format("minimize may take {} steps, as the options say", steps),
             fmt::format("minimize was told that it may take {}", run.max_iterations));
        return;
      }
    costs.push_back(oracle::regularized_cost(*w, points().X, points().y, 1));
  }
  if (!(costs[1] < costs[0] - 0.01))
    fail("a lower cost after 40 steps than after 2",
         fmt::format("a cost of {} after 2 steps and of {} after 40", six_digits(costs[0]),
                     six_digits(costs[1])));
}

TEST_F(Training, TrainFollowsTheSeedOfTheGenerator) {
  const std::optional<Weights> first = trained(points(), {5, 3, 1, 3, 831}),
                               again = trained(points(), {5, 3, 1, 3, 831});
  if (!first || !again) return;
  const auto apart = [&](const Weights& w) {
    return arma::abs(oracle::unroll(w) - oracle::unroll(*first)).max();
  };
  if (!(apart(*again) <= 1e-6)) fail("the same weights for the same seed", "other weights");
  const std::optional<Weights> other = trained(points(), {5, 3, 1, 3, 832});
  if (other && !(apart(*other) > 1e-6)) fail("another start for another seed", "the same weights");
}

TEST_F(Training, TrainLearnsTheRealDigits) {
  // Our solution from fourteen starts, with ε from 0.01 to 1: accuracy 0.965 to 0.977, cost 0.399 to 0.534.
  constexpr double enough = 0.95, low_enough = 0.6;
  const NetworkCase& digits = cases::digits();
  CallOptions patient;
  patient.cpu_seconds = 30;
  const std::optional<Weights> w = trained(digits, {25, 10, 1, 50}, patient);
  if (!w) return;
  const double reached = oracle::accuracy(oracle::predict(*w, digits.X), digits.y);
  const double cost = oracle::regularized_cost(*w, digits.X, digits.y, 1);
  if (!(reached >= enough))
    fail(fmt::format("an accuracy of at least {} on the digits after 50 steps", enough), six_digits(reached));
  else if (!(cost <= low_enough))
    fail(fmt::format("a regularised cost of at most {} on the digits after 50 steps", low_enough),
         six_digits(cost));
}

TEST_F(Training, GivesTheSameAnswerAgain) { expect_same_answer_again(); }

TEST_F(Training, LeavesItsArgumentsAlone) { expect_arguments_unchanged(); }

}  // namespace
}  // namespace ex4::judge
