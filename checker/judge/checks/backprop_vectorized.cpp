// Checks of part 2.3, `backprop_vectorized`: the values, and that it is faster than our loop over the
// examples.
#include "checker/judge/checks/gradient_test.hpp"
#include "checker/judge/pace.hpp"
#include "checker/verdict/grader_error.hpp"

namespace ex4::judge {
namespace {

using cases::NetworkCase;

class BackpropVectorized : public GradientTest {
 protected:
  const Observation& expect(const NetworkCase& of) { return expect_gradient("backprop_vectorized", of); }

  /// Theirs against our loop on the digits, with weights that are new at each round, until it is clear which is
  /// faster. Nothing, after a failure, when an answer of theirs did not come or was wrong.
  std::optional<Pace> race(Session& ours) {
    constexpr int most_rounds = 15;
    Race race;
    for (int i = 0; i < most_rounds && race.so_far() == Pace::unclear; ++i) {
      const NetworkCase of = cases::with_fresh_weights(cases::digits());
      // Theirs first: while it runs, the answer exists nowhere.
      const std::optional<Outcome> their = timed("backprop_vectorized", of);
      if (!their) return std::nullopt;
      const Outcome our = ours.call(cases::call_wXy("backprop_loop", of));
      if (our.ending != Ending::returned) throw GraderError("our own backprop_loop gave no answer: " + our.detail);
      if (first_difference(our.value, their->value, tolerance::gradient)) {
        fail("backprop_vectorized gave a wrong answer", "the gradient at these weights, too",
                             "another one than for the given weights");
        return std::nullopt;
      }
      if (!(our.cpu_seconds > 0 && their->cpu_seconds > 0))
        throw GraderError("this machine does not tell processor time");
      race.add_round(our.cpu_seconds, their->cpu_seconds);
    }
    return race.so_far() == Pace::unclear ? race.at_last() : race.so_far();
  }
};

TEST_F(BackpropVectorized, ComesFromBackpropagationNotFromDifferences) {
  expect_no_finite_differences("backprop_vectorized");
}

TEST_F(BackpropVectorized, GivesTheFourthOfficialCase) {
  expect(cases::course());
  expect(cases::other_numbers(cases::course()));
}

TEST_F(BackpropVectorized, GivesTheGradientOfTheMentorsCase) { expect(cases::mentors()); }

TEST_F(BackpropVectorized, PassesTheGradientCheckOfTheCourse) { expect(cases::gradient_check()); }

TEST_F(BackpropVectorized, AveragesOverTheExamples) {
  const NetworkCase network = cases::any_sizes()[0];
  expect(network);
  expect(cases::repeated(network, 3));
  expect(cases::first_examples(network, 2));
}

TEST_F(BackpropVectorized, WorksForAnySizes) {
  for (const NetworkCase& of : cases::any_sizes()) expect(of);
  expect_right_while_watched("backprop_vectorized");
}

TEST_F(BackpropVectorized, CountsLabelsThatNoExampleHas) {
  for (const NetworkCase& of : cases::absent_classes()) expect(of);
}

TEST_F(BackpropVectorized, TakesTheSlopeAtZ2) {
  for (const NetworkCase& of : cases::large_weights()) expect(of);
}

TEST_F(BackpropVectorized, StaysRightWhenUnitsSaturate) {
  for (const NetworkCase& of : cases::saturated()) expect(of);
}

TEST_F(BackpropVectorized, WorksForOneExample) {
  for (const NetworkCase& of : cases::one_example()) expect(of);
}

TEST_F(BackpropVectorized, GivesTheGradientOfTheRealDigits) {
  if (finite_differences_found()) GTEST_SKIP() << "not asked for: finite differences would take minutes";
  expect(cases::some_digits(100));
  expect(cases::digits());
}

TEST_F(BackpropVectorized, IsFasterThanTheLoop) {
  const Settings& settings = Grading::current().settings();
  if (settings.reference_runner.empty()) GTEST_SKIP() << "not measured: our own loop is not built";
  if (finite_differences_found()) GTEST_SKIP() << "not measured: finite differences would take minutes";
  // Also the first, slowest call, which pays for fresh memory; and never the speed of a wrong answer.
  if (!expect(cases::digits()).agreed)
    GTEST_SKIP() << "not measured: the gradient of the digits is not right yet";
  Session ours(settings.box, settings.reference_runner);
  const std::optional<Pace> pace = race(ours);
  ours.finish();
  if (pace == Pace::unclear)
    throw GraderError("the speed of backprop_vectorized could not be measured: the machine is too busy");
  if (pace == Pace::not_faster)
    fail("backprop_vectorized is hardly faster than a loop over the examples",
         "at least 1.3 times as fast as our loop over the examples",
         "slower than that; is there still a loop, or is X copied again and again?");
}

TEST_F(BackpropVectorized, GivesTheSameAnswerAgain) { expect_same_answer_again(); }

TEST_F(BackpropVectorized, LeavesItsArgumentsAlone) { expect_arguments_unchanged(); }

}  // namespace
}  // namespace ex4::judge
