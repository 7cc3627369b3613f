// Replies that a hostile program may send, given to the diagnosis: it must neither throw nor search for long. And the
// time of an honest search, counted in steps, because a verdict must not depend on the clock.
#include <gtest/gtest.h>

#include <ctime>
#include <random>

#include "checker/tests/diagnosis_learner.hpp"
#include "checker/tests/survey/held_back.hpp"

namespace ex4::diagnosis {
namespace {

/// Processor time: others may be busy on the machine too.
double seconds_since(std::clock_t start) { return double(std::clock() - start) / CLOCKS_PER_SEC; }

/// What a forger may put in the place of a matrix.
const std::vector<std::pair<const char*, arma::mat (*)(const arma::mat&)>>& forgeries() {
  static const std::vector<std::pair<const char*, arma::mat (*)(const arma::mat&)>> all = {
      {"empty", [](const arma::mat&) { return arma::mat(); }},
      {"0×7", [](const arma::mat&) { return arma::mat(0, 7); }},
      {"7×0", [](const arma::mat&) { return arma::mat(7, 0); }},
      {"1×1", [](const arma::mat&) { return arma::mat(1, 1, arma::fill::value(0.5)); }},
      {"huge", [](const arma::mat&) { return arma::mat(700, 900, arma::fill::ones); }},
      {"NaN", [](const arma::mat& a) { return arma::mat(a.n_rows, a.n_cols, arma::fill::value(arma::datum::nan)); }},
      {"infinite", [](const arma::mat& a) { return arma::mat(a.n_rows, a.n_cols, arma::fill::value(-arma::datum::inf)); }},
      {"transposed", [](const arma::mat& a) { return arma::mat(a.t()); }},
      {"no column", [](const arma::mat& a) { return arma::mat(arma::reshape(a, 1, a.n_elem)); }},
      {"enormous", [](const arma::mat& a) { return arma::mat(a * 1e300 * 1e10); }},
      {"random", [](const arma::mat& a) { return arma::mat(a.n_rows, a.n_cols, arma::fill::randn); }},
  };
  return all;
}

class DiagnosisHostile : public ::testing::TestWithParam<std::string> {};

TEST_P(DiagnosisHostile, ForgedRepliesDoNoHarm) {
  const Part& part = part_named(GetParam());
  for (const auto& [name, forge] : forgeries())
    for (const bool only_second : {false, true}) {
      Log log;
      for (const wire::Call& call : batch::held_back_calls(part.stem)) {
        judge::Observation seen;
        seen.call = call;
        if (const auto right = batch::right_answer(call)) seen.expected = *right;
        seen.outcome.ending = judge::Ending::returned;
        std::size_t place = 0;
        for (const wire::Field& field : seen.expected.fields())
          seen.outcome.value.add(field.name, only_second && place++ == 0 ? field.value : forge(field.value));
        log.push_back(std::move(seen));
      }
      const auto start = std::clock();
      EXPECT_NO_THROW(explain(part, log)) << name;
      EXPECT_LT(seconds_since(start), 20) << name;
    }
}

TEST_P(DiagnosisHostile, MissingFieldsAndOddRunsOfMinimizeDoNoHarm) {
  const Part& part = part_named(GetParam());
  Log log;
  for (const wire::Call& call : batch::held_back_calls(part.stem)) {
    judge::Observation seen;
    seen.call = call;
    if (const auto right = batch::right_answer(call)) seen.expected = *right;
    seen.outcome.ending = judge::Ending::returned;
    seen.outcome.value.add("other", arma::mat(3, 3));
    log.push_back(seen);
  }
  if (part.stem == "training") {
    judge::Observation seen;
    seen.call = {"train", {}, 1};
    seen.call.arguments.add("X", arma::mat(6, 2, arma::fill::ones)).add("y", arma::uvec(6, arma::fill::ones)).add("hidden", 2.0);
    seen.call.arguments.add("labels", 2.0).add("lambda", 1.0).add("max_iterations", 3.0);
    seen.outcome.ending = judge::Ending::returned;
    for (const arma::uword length : {0, 1, 12, 5000}) {
      judge::Minimization run;
      run.start = run.result = arma::vec(length, arma::fill::value(arma::datum::nan));
      for (int i = 0; i < 3; ++i) run.evaluations.push_back({arma::vec(length, arma::fill::zeros), arma::datum::inf, arma::vec(length / 2)});
      seen.outcome.minimizations = {run};
      seen.outcome.value = wire::Record().add("theta1", arma::mat(length, 1)).add("theta2", arma::mat());
      log.push_back(seen);
    }
  }
  EXPECT_NO_THROW(explain(part, log));
}

std::vector<std::string> stems() {
  std::vector<std::string> all;
  for (const Part& part : parts()) all.push_back(part.stem);
  return all;
}

INSTANTIATE_TEST_SUITE_P(Parts, DiagnosisHostile, ::testing::ValuesIn(stems()), [](const auto& part) { return part.param; });

TEST(DiagnosisTime, ThreeMistakesAtOnceTakeHalfASecond) {
  double longest = 0, sum = 0;
  std::size_t most = 0, count = 0;
  for (const std::string stem : {"cost", "regularization", "backprop_loop", "backprop_vectorized", "regularized_gradient"}) {
    const Model& model = *model_of(stem);
    explain(part_named(stem), testing::log_of(stem, {&model.choices.front()}));  // tables are made once
    std::mt19937 random(7);
    for (int i = 0; i < 12; ++i) {
      Set set;
      for (int k = 0; k < 3; ++k) set.push_back(&model.choices[random() % model.choices.size()]);
      const Log log = testing::log_of(stem, set);
      const std::size_t before = diagnosis::Run::work();
      const auto start = std::clock();
      explain(part_named(stem), log);
      const double took = seconds_since(start);
      longest = std::max(longest, took);
      most = std::max(most, diagnosis::Run::work() - before);
      sum += took;
      ++count;
    }
  }
  std::printf("%zu searches: %.3f s on average, at most %.3f s and %zu steps\n", count, sum / double(count), longest, most);
  EXPECT_LT(most, 700000U);  // what a search may cost is counted in steps; the time is for people
  EXPECT_LT(longest, 5);
}

}  // namespace
}  // namespace ex4::diagnosis
