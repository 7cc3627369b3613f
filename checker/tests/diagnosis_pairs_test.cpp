// Two mistakes at once, drawn from the tables with a fixed seed.
#include <gtest/gtest.h>

#include <random>
#include <set>

#include "checker/tests/diagnosis_learner.hpp"

namespace ex4::diagnosis {
namespace {

using namespace testing;

class DiagnosisPairs : public ::testing::TestWithParam<const char*> {};

bool meet(const Choice& a, const Choice& b) {
  for (const Replacement& x : a.replaces)
    for (const Replacement& y : b.replaces)
      if (x.step == y.step) return true;
  return false;
}

/// Pairs that stop with an exception show only the first of the two.
bool gives_numbers(const Log& log) {
  return std::all_of(log.begin(), log.end(), [](const judge::Observation& seen) {
    return seen.outcome.ending == judge::Ending::returned &&
           std::all_of(seen.outcome.value.fields().begin(), seen.outcome.value.fields().end(),
                       [](const wire::Field& field) { return field.value.is_finite(); });
  });
}

TEST_P(DiagnosisPairs, MostAreExplainedAndNoneWronglyForSure) {
  const std::string stem = GetParam();
  const Model& model = *model_of(stem);
  std::vector<const Choice*> named;
  for (const Choice& choice : model.choices)
    if (choice.named) named.push_back(&choice);
  std::mt19937 random(20);
  std::size_t tested = 0, explained = 0;
  while (tested < 40) {
    const Choice *a = named[random() % named.size()], *b = named[random() % named.size()];
    if (a == b || meet(*a, *b)) continue;
    const Log log = log_of(stem, {a, b});
    if (!wrong(log) || !gives_numbers(log)) continue;
    ++tested;
    const Mistakes told = explain(part_named(stem), log);
    std::set<std::string> ids;
    Set said;
    bool certain = !told.empty();
    for (const verdict::Mistake& mistake : told) {
      ids.insert(mistake.id);
      certain = certain && mistake.certain;
      if (const Choice* known = model.find(mistake.id)) said.push_back(known);
    }
    const bool exact = ids == std::set<std::string>{a->id, b->id};
    const bool solved = told.size() == 1 && told.front().id.ends_with("weights-of-terms");
    const bool equal = exact || (!said.empty() && said.size() == told.size() && same_function(model, said, {a, b}));
    explained += (exact || (equal && certain) || solved) ? 1 : 0;
    if (certain && !solved) {
      EXPECT_TRUE(equal) << a->id << " with " << b->id << " is explained as " << told.front().id;
    }
  }
  EXPECT_GE(double(explained), 0.85 * double(tested)) << explained << " of " << tested;
}

INSTANTIATE_TEST_SUITE_P(Parts, DiagnosisPairs,
                         ::testing::Values("cost", "regularization", "backprop_loop", "regularized_gradient"),
                         [](const auto& part) { return std::string(part.param); });

}  // namespace
}  // namespace ex4::diagnosis
