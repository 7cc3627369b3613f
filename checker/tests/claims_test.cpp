// Claims put to the test on held-back calls: a false one is refuted, a true one holds, and what cannot be
// tested is named.
#include "checker/tests/survey/claims.hpp"

#include <gmock/gmock.h>

#include "checker/tests/survey/judge_learner.hpp"
#include "checker/tests/temp_folder.hpp"

namespace ex4::batch {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Learner regularized_cost(const std::string& id, const std::string& body) {
  return {id,
          "#include \"exercises/regularization.hpp\"\n#include \"exercises/cost.hpp\"\n\nnamespace ex4 "
          "{\n\ndouble regularized_cost(const Weights& w, "
          "const arma::mat& X, const arma::uvec& y, double lambda) {\n" +
              body + "\n}\n\n}  // namespace ex4\n"};
}

class Claims : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    work_ = new tests::TempFolder;
    const std::vector<Learner> learners = {
        regularized_cost("no penalty", "  return cost(w, X, y);"),
        regularized_cost("keeps the first", "  static const double J = cost(w, X, y);\n  return J;"),
        regularized_cost("adds up", "  static double J = 0;\n  return J += cost(w, X, y);"),
    };
    *runners_ = build(toolchain::load_toolchain(EX4_BUILD_DIR), "regularization", learners, *work_ / "unit");
  }
  static void TearDownTestSuite() {
    delete runners_;
    delete work_;
  }
  /// What becomes of one certain mistake with this id.
  static Tested tested(std::size_t learner, const std::string& id) {
    const box::Box box = limits_box({EX4_BUILD_DIR, EX4_DATA_DIR, *work_ / "work"});
    const auto fresh = [&](std::vector<wire::Call> calls) {
      return answers_to(std::move(calls), box, runners_->at(learner));
    };
    return test_claims("regularization", {{id, true, "", "", ""}}, fresh(held_back_calls("regularization")),
                       fresh);
  }

  static inline tests::TempFolder* work_ = nullptr;
  static inline auto* runners_ = new std::map<std::size_t, std::filesystem::path>;
};

TEST_F(Claims, AFormulaHoldsWhereItGivesTheAnswers) {
  EXPECT_THAT(tested(0, "regularization.no-penalty").held, ElementsAre("regularization.no-penalty"));
  EXPECT_THAT(tested(0, "regularization.no-half").refuted, ElementsAre("regularization.no-half"));
}

TEST_F(Claims, AnIgnoredArgumentIsNoState) {
  for (const char* id : {"state.kept-result", "state.never-cleared", "state.varies"}) {
    EXPECT_THAT(tested(0, id).refuted, ElementsAre(id));
    EXPECT_THAT(tested(0, id).held, IsEmpty());
  }
}

TEST_F(Claims, StateShowsInAFreshProcess) {
  EXPECT_THAT(tested(1, "state.kept-result").held, ElementsAre("state.kept-result"));
  EXPECT_THAT(tested(2, "state.never-cleared").held, ElementsAre("state.never-cleared"));
  EXPECT_THAT(tested(2, "state.varies").held, ElementsAre("state.varies"));
}

TEST_F(Claims, WhatCannotBeTestedIsNamed) {
  const Tested of = tested(0, "regularization.weights-of-terms");
  EXPECT_THAT(of.untested, ElementsAre("regularization.weights-of-terms"));
  EXPECT_THAT(of.held, IsEmpty());
}

}  // namespace
}  // namespace ex4::batch
