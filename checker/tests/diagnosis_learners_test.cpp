// Learners in real C++, each in its own style, with the mistake that the checker must name. They run in this process;
// the folder of learners goes through the real runner.
#include <gmock/gmock.h>

#include <functional>
#include <memory>
#include <optional>

#include "checker/tests/diagnosis_learner.hpp"
#include "exercises/backprop_vectorized.hpp"
#include "exercises/cost.hpp"
#include "exercises/model.hpp"
#include "exercises/sigmoid_gradient.hpp"

namespace ex4::diagnosis {
namespace {

using namespace testing;
using Code = std::function<wire::Record(const wire::Record&)>;

Weights weights(const wire::Record& in) { return {in["theta1"], in["theta2"]}; }
wire::Record both(const Gradient& g) { return wire::Record().add("theta1", g.theta1).add("theta2", g.theta2); }

/// What the judge would log for this code.
Log run(const std::string& stem, const std::string& function, const Code& code) {
  Log log;
  for (judge::Observation seen : log_of(stem, {})) {
    if (seen.call.function != function) continue;
    seen.outcome = {};
    try {
      seen.outcome.value = code(seen.call.arguments);
      seen.outcome.ending = judge::Ending::returned;
    } catch (const std::exception& error) {
      seen.outcome.ending = judge::Ending::threw;
      seen.outcome.detail = error.what();
    }
    seen.agreed = seen.outcome.ending == judge::Ending::returned;
    for (const wire::Field& field : seen.expected.fields())
      seen.agreed = seen.agreed && seen.outcome.value.has(field.name) && same(seen.outcome.value[field.name], field.value, 1e-8);
    log.push_back(std::move(seen));
  }
  return log;
}

std::vector<std::string> certain_ids(const std::string& stem, const std::string& function, const Code& code) {
  std::vector<std::string> ids;
  for (const verdict::Mistake& mistake : explain(part_named(stem), run(stem, function, code)))
    if (mistake.certain) ids.push_back(mistake.id);
  return ids;
}

/// A loop over the examples, one column at a time; `slope` and `label` are where the learners differ.
Gradient loop(const wire::Record& in, const std::function<arma::vec(const arma::vec& z2)>& slope,
              const std::function<arma::vec(arma::uword label, arma::uword K)>& target) {
  const Weights w = weights(in);
  const arma::mat& X = in["X"];
  const arma::uvec y = in.labels("y");
  Gradient sum{arma::zeros(arma::size(w.theta1)), arma::zeros(arma::size(w.theta2))};
  for (arma::uword i = 0; i < X.n_rows; ++i) {
    const arma::vec a1 = arma::join_cols(arma::vec(1, arma::fill::ones), arma::vec(X.row(i).t()));
    const arma::vec z2 = w.theta1 * a1;
    const arma::vec a2 = arma::join_cols(arma::vec(1, arma::fill::ones), arma::vec(sigmoid(z2)));
    const arma::vec d3 = sigmoid(w.theta2 * a2) - target(y(i), w.theta2.n_rows);
    const arma::vec back = w.theta2.t() * d3;
    const arma::vec d2 = back.tail(z2.n_elem) % slope(z2);
    sum.theta1 += d2 * a1.t();
    sum.theta2 += d3 * a2.t();
  }
  sum.theta1 /= double(X.n_rows);
  sum.theta2 /= double(X.n_rows);
  return sum;
}

arma::vec right_target(arma::uword label, arma::uword K) {
  arma::vec t(K, arma::fill::zeros);
  t(label - 1) = 1;
  return t;
}

TEST(DiagnosisLearners, ThePublicAttemptThatEndsAt72Percent) {
  const Code code = [](const wire::Record& in) {
    return both(loop(in, [](const arma::vec& z2) { return arma::vec(sigmoid_gradient(sigmoid(z2))); }, right_target));
  };
  EXPECT_THAT(certain_ids("backprop_loop", "backprop_loop", code), ::testing::ElementsAre("backprop.slope-of-a2"));
}

TEST(DiagnosisLearners, TwoMistakesInOneLoop) {
  const Code code = [](const wire::Record& in) {
    Gradient g = loop(in, [](const arma::vec& z2) { return arma::vec(sigmoid_gradient(sigmoid(z2))); }, right_target);
    g.theta2 *= double(in["X"].n_rows);
    return both(g);
  };
  EXPECT_THAT(certain_ids("backprop_loop", "backprop_loop", code),
              ::testing::UnorderedElementsAre("backprop.slope-of-a2", "backprop.no-mean-2"));
}

TEST(DiagnosisLearners, RawLabels) {
  const Code code = [](const wire::Record& in) {
    return both(loop(in, [](const arma::vec& z2) { return arma::vec(sigmoid_gradient(z2)); },
                     [](arma::uword label, arma::uword K) { return arma::vec(K, arma::fill::value(double(label))); }));
  };
  EXPECT_THAT(certain_ids("backprop_loop", "backprop_loop", code), ::testing::ElementsAre("labels.raw"));
}

TEST(DiagnosisLearners, RightCodeIsNeverAccused) {
  const Code code = [](const wire::Record& in) {
    return both(loop(in, [](const arma::vec& z2) { return arma::vec(1 / (2 + arma::exp(z2) + arma::exp(-z2))); }, right_target));
  };
  EXPECT_TRUE(explain(part_named("backprop_loop"), run("backprop_loop", "backprop_loop", code)).empty());
}

double cost_of(const wire::Record& in, double move, arma::uword at) {
  Weights w = weights(in);
  if (at < w.theta1.n_elem) w.theta1(at) += move;
  else w.theta2(at - w.theta1.n_elem) += move;
  return cost(w, in["X"], in.labels("y"));
}

TEST(DiagnosisLearners, FiniteDifferencesHandedInAsBackprop) {
  const Code code = [](const wire::Record& in) {
    Gradient g{in["theta1"], in["theta2"]};
    const double step = 1e-4;
    for (arma::uword i = 0; i < g.theta1.n_elem; ++i) g.theta1(i) = (cost_of(in, step, i) - cost_of(in, -step, i)) / (2 * step);
    for (arma::uword i = 0; i < g.theta2.n_elem; ++i)
      g.theta2(i) = (cost_of(in, step, i + g.theta1.n_elem) - cost_of(in, -step, i + g.theta1.n_elem)) / (2 * step);
    return both(g);
  };
  Log log = run("backprop_vectorized", "backprop_vectorized", code);
  log.front().agreed = false;  // the judge's watch on the time
  const Mistakes told = explain(part_named("backprop_vectorized"), log);
  ASSERT_FALSE(told.empty());
  EXPECT_EQ(told.front().id, "backprop_vectorized.finite-differences");
  EXPECT_TRUE(told.front().certain);
}

TEST(DiagnosisLearners, RightButAsSlowAsTheLoop) {
  Log log = log_of("backprop_vectorized", {});
  log.back().agreed = false;
  const Mistakes told = explain(part_named("backprop_vectorized"), log);
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told.front().id, "backprop_vectorized.still-a-loop");
}

Code scalar_cost(const std::function<double(const arma::mat& a3, const arma::uvec& y)>& code) {
  return [code](const wire::Record& in) {
    return wire::Record().add("J", code(feedforward(weights(in), in["X"]).a3, in.labels("y")));
  };
}

TEST(DiagnosisLearners, MatrixProductInsteadOfEntryByEntry) {
  const Code code = scalar_cost([](const arma::mat& a3, const arma::uvec& y) {
    const arma::mat Y = one_hot(y, a3.n_cols);
    return arma::accu(-Y.t() * arma::log(a3) - (1 - Y).t() * arma::log(1 - a3)) / double(a3.n_rows);
  });
  EXPECT_THAT(certain_ids("cost", "cost", code), ::testing::ElementsAre("cost.matrix-product"));
}

TEST(DiagnosisLearners, IntegerDivision) {
  const Code code = scalar_cost([](const arma::mat& a3, const arma::uvec& y) {
    const arma::mat Y = one_hot(y, a3.n_cols);
    return double(1 / a3.n_rows) * arma::accu(-Y % arma::log(a3) - (1 - Y) % arma::log(1 - a3));
  });
  EXPECT_THAT(certain_ids("cost", "cost", code), ::testing::ElementsAre("cost.integer-division"));
}

TEST(DiagnosisLearners, WeightsOfTermsThatNobodyListed) {
  const Code code = scalar_cost([](const arma::mat& a3, const arma::uvec& y) {
    const arma::mat Y = one_hot(y, a3.n_cols);
    return (-1.7 * arma::accu(Y % arma::log(a3)) - 0.3 * arma::accu((1 - Y) % arma::log(1 - a3))) / double(a3.n_rows);
  });
  EXPECT_THAT(certain_ids("cost", "cost", code), ::testing::ElementsAre("cost.weights-of-terms"));
}

/// Like certain_ids(), with the experiment that the judge makes: `fresh` is the code as a new process has it.
std::vector<std::string> certain_ids_of_state(const std::function<Code()>& fresh) {
  const Log log = run("cost", "cost", fresh());
  judge::Experiments experiments;
  for (std::size_t i = 0; i < log.size() && experiments.alone.size() < 6; ++i) {
    if (log[i].agreed) continue;
    judge::Outcome alone;
    alone.ending = judge::Ending::returned;
    alone.value = fresh()(log[i].call.arguments);
    experiments.alone.push_back({i, alone, alone, {}});
  }
  std::vector<std::string> ids;
  for (const verdict::Mistake& mistake : explain(part_named("cost"), log, experiments))
    if (mistake.certain) ids.push_back(mistake.id);
  return ids;
}

double sum_of_terms(const arma::mat& a3, const arma::uvec& y) {
  const arma::mat Y = one_hot(y, a3.n_cols);
  return arma::accu(-Y % arma::log(a3) - (1 - Y) % arma::log(1 - a3));
}

TEST(DiagnosisLearners, ASumThatIsNeverCleared) {
  const auto fresh = [] {  // a new sum is what a new process has in a static variable
    return scalar_cost([sum = std::make_shared<double>(0)](const arma::mat& a3, const arma::uvec& y) {
      *sum += sum_of_terms(a3, y);
      return *sum / double(a3.n_rows);
    });
  };
  EXPECT_THAT(certain_ids_of_state(fresh), ::testing::ElementsAre("state.never-cleared"));
  EXPECT_THAT(certain_ids("cost", "cost", fresh()), ::testing::Not(::testing::Contains(::testing::StartsWith("state."))))
      << "without the experiment nothing is proved";
}

TEST(DiagnosisLearners, AnAnswerThatIsKept) {
  const auto fresh = [] {
    return scalar_cost([kept = std::make_shared<std::optional<double>>()](const arma::mat& a3, const arma::uvec& y) {
      if (!*kept) *kept = sum_of_terms(a3, y) / double(a3.n_rows);
      return **kept;
    });
  };
  EXPECT_THAT(certain_ids_of_state(fresh), ::testing::ElementsAre("state.kept-result"));
}

TEST(DiagnosisLearners, AnotherMistakeBesidesAKeptSum) {
  const auto fresh = [] {
    return scalar_cost([sum = std::make_shared<double>(0)](const arma::mat& a3, const arma::uvec& y) { return *sum += sum_of_terms(a3, y); });
  };
  EXPECT_THAT(certain_ids_of_state(fresh), ::testing::UnorderedElementsAre("state.kept", "cost.no-mean"));
}

TEST(DiagnosisLearners, AMissingBiasColumnFromItsException) {
  const Code code = [](const wire::Record& in) {
    const Weights w = weights(in);
    const arma::mat a2 = sigmoid(in["X"] * w.theta1.t());
    return wire::Record().add("J", arma::accu(a2));
  };
  EXPECT_THAT(certain_ids("cost", "cost", code), ::testing::ElementsAre("feedforward.no-bias-1"));
}

TEST(DiagnosisLearners, TheSlopeOfTheWrongVariable) {
  const Code z_form = [](const wire::Record& in) { return wire::Record().add("slope", in["z"] % (1 - in["z"])); };
  EXPECT_THAT(certain_ids("sigmoid_gradient", "sigmoid_gradient", z_form), ::testing::ElementsAre("sigmoid_gradient.z-form"));
  const Code saturates = [](const wire::Record& in) {
    return wire::Record().add("slope", arma::exp(-in["z"]) / arma::square(1 + arma::exp(-in["z"])));
  };
  EXPECT_THAT(certain_ids("sigmoid_gradient", "sigmoid_gradient", saturates), ::testing::ElementsAre("sigmoid_gradient.nan-when-saturated"));
}

TEST(DiagnosisLearners, ThePenaltyOfTheGradient) {
  const Code code = [](const wire::Record& in) {
    const Weights w = weights(in);
    const double share = in.number("lambda") / double(in["X"].n_rows);
    Gradient g = backprop_vectorized(w, in["X"], in.labels("y"));
    arma::mat t1 = w.theta1, t2 = w.theta2;
    t1.col(0).ones();
    t2.col(0).ones();
    g.theta1 += share * t1;
    g.theta2 += share * t2;
    return both(g);
  };
  EXPECT_THAT(certain_ids("regularized_gradient", "regularized_gradient", code), ::testing::ElementsAre("regularized_gradient.ones-in-the-bias"));
}

}  // namespace
}  // namespace ex4::diagnosis
