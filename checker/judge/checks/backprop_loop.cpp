// Checks of part 2.3, `backprop_loop`. It may be slow: the learner's own loops, with bounds checks on.
#include "checker/judge/checks/gradient_test.hpp"

namespace ex4::judge {
namespace {

using cases::NetworkCase;

class BackpropLoop : public GradientTest {
 protected:
  const Observation& expect(const NetworkCase& of, const CallOptions& options = {}) {
    return expect_gradient("backprop_loop", of, options);
  }
};

TEST_F(BackpropLoop, ComesFromBackpropagationNotFromDifferences) {
  expect_no_finite_differences("backprop_loop");
}

TEST_F(BackpropLoop, GivesTheFourthOfficialCase) {
  expect(cases::course());
  expect(cases::other_numbers(cases::course()));
}

TEST_F(BackpropLoop, GivesTheGradientOfTheMentorsCase) { expect(cases::mentors()); }

TEST_F(BackpropLoop, PassesTheGradientCheckOfTheCourse) { expect(cases::gradient_check()); }

TEST_F(BackpropLoop, AveragesOverTheExamples) {
  const NetworkCase network = cases::any_sizes()[0];
  expect(network);
  expect(cases::repeated(network, 3));
  expect(cases::first_examples(network, 2));
}

TEST_F(BackpropLoop, WorksForAnySizes) {
  for (const NetworkCase& of : cases::any_sizes()) expect(of);
  expect_right_while_watched("backprop_loop");
}

TEST_F(BackpropLoop, CountsLabelsThatNoExampleHas) {
  for (const NetworkCase& of : cases::absent_classes()) expect(of);
}

TEST_F(BackpropLoop, TakesTheSlopeAtZ2) {
  for (const NetworkCase& of : cases::large_weights()) expect(of);
}

TEST_F(BackpropLoop, StaysRightWhenUnitsSaturate) {
  for (const NetworkCase& of : cases::saturated()) expect(of);
}

TEST_F(BackpropLoop, WorksForOneExample) {
  for (const NetworkCase& of : cases::one_example()) expect(of);
}

TEST_F(BackpropLoop, GivesTheGradientOfTheRealDigits) {
  if (finite_differences_found()) GTEST_SKIP() << "not asked for: finite differences would take minutes";
  CallOptions patient;
  patient.cpu_seconds = 12;
  const Observation& some = expect(cases::some_digits(500), patient);
  // All of them only where that will be done within the limit, even if the time grows with the square of m.
  // Right code that does far too much for each example is slow, not wrong.
  if (returned(some) && some.outcome.cpu_seconds < 0.1) expect(cases::digits(), patient);
}

TEST_F(BackpropLoop, GivesTheSameAnswerAgain) { expect_same_answer_again(); }

TEST_F(BackpropLoop, LeavesItsArgumentsAlone) { expect_arguments_unchanged(); }

}  // namespace
}  // namespace ex4::judge
