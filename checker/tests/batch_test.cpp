// Many learners at once through the real judge: right ways that must never be accused, and a sample of mutants.
#include "checker/tests/survey/batch.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "checker/tests/right_ways.hpp"
#include "checker/tests/survey/claims.hpp"
#include "checker/tests/survey/judge_learner.hpp"
#include "checker/tests/survey/mutate_text.hpp"
#include "checker/tests/temp_folder.hpp"

namespace ex4::batch {
namespace {

Tools tools_in(const std::filesystem::path& work) { return {EX4_BUILD_DIR, EX4_DATA_DIR, work}; }

class Batch : public ::testing::TestWithParam<const char*> {};

TEST_P(Batch, RightWaysPassAndAreNotAccused) {
  const std::string stem = GetParam();
  const tests::TempFolder work;
  const std::vector<Learner> learners = tests::right_ways(stem);
  ASSERT_GE(learners.size(), 20U);
  const auto runners = build(toolchain::load_toolchain(EX4_BUILD_DIR), stem, learners, work / "unit");
  EXPECT_EQ(runners.size(), learners.size());
  for (std::size_t i = 0; i < learners.size(); ++i) {
    if (!runners.contains(i)) {
      ADD_FAILURE() << "does not compile:\n" << learners[i].text;
      continue;
    }
    const verdict::Part verdict = judge_learner(tools_in(work / "work"), stem, runners.at(i));
    EXPECT_EQ(verdict.status, "passed") << learners[i].id << ": " << verdict.message << '\n' << learners[i].text;
    EXPECT_TRUE(verdict.mistakes.empty()) << learners[i].text;
  }
}

INSTANTIATE_TEST_SUITE_P(Parts, Batch,
                         ::testing::Values("cost", "regularization", "sigmoid_gradient", "backprop_loop", "backprop_vectorized",
                                           "regularized_gradient"),
                         [](const auto& part) { return std::string(part.param); });

/// `./ex4 selftest --mutants` does this with all parts and some 700 mutants.
TEST(BatchMutants, ASampleIsCaughtAndNeverExplainedWronglyForSure) {
  const tests::TempFolder work;
  const std::string stem = "backprop_vectorized";
  const std::string text = text_of(std::string(EX4_ROOT_DIR) + "/solutions/" + stem + ".cpp");
  const std::vector<Learner> mutants = thinned(mutants_of(stem, text), 34);
  const auto runners = build(toolchain::load_toolchain(EX4_BUILD_DIR), stem, mutants, work / "unit");
  EXPECT_GE(runners.size(), 24U);
  const Tools tools = tools_in(work / "work");
  std::size_t changed = 0, explained = 0;
  for (const auto& built : runners) {
    const auto& place = built.first;  // names of a structured binding cannot be captured
    const auto& runner = built.second;
    const verdict::Part verdict = judge_learner(tools, stem, runner);
    const std::vector<Answer> answers = answers_of(stem, limits_box(tools), runner);
    if (all_right(answers).value_or(false)) continue;
    ++changed;
    explained += !verdict.mistakes.empty();
    EXPECT_NE(verdict.status, "passed") << mutants[place].id;
    const auto fresh = [&](std::vector<wire::Call> calls) { return answers_to(std::move(calls), limits_box(tools), runner); };
    EXPECT_TRUE(reproduced(stem, verdict.mistakes, answers, fresh).value_or(true)) << mutants[place].id << ": " << verdict.message;
  }
  EXPECT_GE(changed, 20U);
  EXPECT_GE(double(explained), 0.95 * double(changed));
}

}  // namespace
}  // namespace ex4::batch
