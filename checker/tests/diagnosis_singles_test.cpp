// Every mistake of the tables, made by a learner and explained.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <set>

#include "checker/tests/diagnosis_learner.hpp"

namespace ex4::diagnosis {
namespace {

using namespace testing;

class DiagnosisSingles : public ::testing::TestWithParam<const char*> {};

/// Of another part's mistakes, every third.
bool in_sample(const std::string& stem, const std::string& id, std::size_t index) {
  const std::string family = id.substr(0, id.find('.'));
  const bool own = stem.starts_with(family) || (stem == "cost" && (family == "feedforward" || family == "labels"));
  return own || index % 3 == 0;
}

/// Mistakes in what a function returns do not show through another function.
bool shows(const std::string& stem, const std::string& id) {
  const bool about_results = id.starts_with("feedforward.returns") || id == "feedforward.transposed";
  return stem == "cost" || !about_results;
}

bool is_fact_about_exceptions(const std::string& id) {
  return id.ends_with(".shapes-do-not-fit") || id.ends_with(".joined-shapes") || id.ends_with(".index-out-of-bounds") || id.ends_with(".empty-matrix") || id.ends_with(".absurd-sizes");
}

bool threw_somewhere(const Log& log) {
  return std::any_of(log.begin(), log.end(), [](const auto& seen) { return seen.outcome.ending == judge::Ending::threw; });
}

TEST_P(DiagnosisSingles, EachIsFoundAndNothingElseIsSaidForSure) {
  const std::string stem = GetParam();
  const Model& model = *model_of(stem);
  std::size_t own = 0, tested = 0, index = 0;
  for (const Choice& choice : model.choices) {
    if (!choice.named || !shows(stem, choice.id) || !in_sample(stem, choice.id, index++)) continue;
    const Log log = log_of(stem, {&choice});
    ASSERT_TRUE(wrong(log)) << choice.id << " passes the checks";
    const Mistakes told = explain(part_named(stem), log);
    ASSERT_FALSE(told.empty()) << choice.id;
    ++tested;
    own += told.front().id == choice.id;
    if (told.front().id == choice.id || !told.front().certain) continue;
    Set said;
    for (const verdict::Mistake& mistake : told)
      if (const Choice* known = model.find(mistake.id); known != nullptr && mistake.certain) said.push_back(known);
    // What an exception says of the shapes is true whichever mistake is behind it.
    if (said.empty() && is_fact_about_exceptions(told.front().id) && threw_somewhere(log)) continue;
    EXPECT_TRUE(same_function(model, said, {&choice})) << choice.id << " is explained as " << told.front().id;
  }
  EXPECT_GE(double(own), 0.85 * double(tested)) << own << " of " << tested;
}

TEST_P(DiagnosisSingles, ASampleOfUnnamedSlipsIsReproduced) {
  const std::string stem = GetParam();
  const Model& model = *model_of(stem);
  std::size_t tested = 0, explained = 0, index = 0;
  for (const Choice& choice : model.choices) {
    if (choice.named || ++index % 149 != 0) continue;
    const Log log = log_of(stem, {&choice});
    if (!wrong(log)) continue;
    const Mistakes told = explain(part_named(stem), log);
    ++tested;
    explained += !told.empty();
    Set said;
    bool certain = !told.empty();
    for (const verdict::Mistake& mistake : told) {
      certain = certain && mistake.certain;
      if (const Choice* known = model.find(mistake.id)) said.push_back(known);
    }
    if (certain && !said.empty() && said.size() == told.size()) {
      EXPECT_TRUE(same_function(model, said, {&choice})) << choice.id << " is explained as " << told.front().id;
    }
  }
  EXPECT_GE(double(explained), 0.95 * double(tested)) << explained << " of " << tested;
}

INSTANTIATE_TEST_SUITE_P(Parts, DiagnosisSingles,
                         ::testing::Values("cost", "regularization", "sigmoid_gradient", "backprop_loop",
                                           "regularized_gradient"),
                         [](const auto& part) { return std::string(part.param); });

}  // namespace
}  // namespace ex4::diagnosis
