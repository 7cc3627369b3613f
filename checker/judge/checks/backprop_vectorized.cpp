// Checks of part 2.3, `backprop_vectorized`: the values, and that it is faster than our loop over the
// examples.
#include "checker/judge/checks/gradient_test.hpp"

namespace ex4::judge {
namespace {

using cases::NetworkCase;

class BackpropVectorized : public GradientTest {
 protected:
  const Observation& expect(const NetworkCase& of) { return expect_gradient("backprop_vectorized", of); }

  /// Our loop's processor time on the digits divided by theirs, the best of five calls each, taken in turn; of two
  /// where the answer is clear by then, since somebody is waiting.
  /// Nothing, after a failure, when an answer of theirs did not come or was wrong.
  std::optional<double> measure_speed(Session& ours) {
    constexpr double clearly_faster = 1.8;  // a loop in disguise is at 1
    NetworkCase of = cases::digits();
    double our_best = arma::datum::inf, their_best = arma::datum::inf;
    for (int i = 0; i < 5; ++i) {
      of.w.theta1 *= 1.001;  // other weights at each call, so that no answer can be a remembered one
      const Outcome our = ours.call(cases::call_wXy("backprop_loop", of));
      if (our.ending != Ending::returned) throw std::logic_error("our own backprop_loop gave no answer");
      const Observation& their = PartTest::expect(cases::call_wXy("backprop_vectorized", of), our.value,
                                                  tolerance::gradient, of.title);
      if (!their.agreed) return std::nullopt;
      our_best = std::min(our_best, our.cpu_seconds);
      their_best = std::min(their_best, their.outcome.cpu_seconds);
      Grading::current().log().pop_back();  // 16 MB that nobody will ask for
      if (i > 0 && our_best >= clearly_faster * their_best) break;
    }
    return our_best / their_best;
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
  constexpr double wanted = 1.3;
  const Settings& settings = Grading::current().settings();
  if (settings.reference_runner.empty()) GTEST_SKIP() << "not measured: our own loop is not built";
  if (finite_differences_found()) GTEST_SKIP() << "not measured: finite differences would take minutes";
  // Also the first, slowest call, which pays for fresh memory; and never the speed of a wrong answer.
  if (!expect(cases::digits()).agreed)
    GTEST_SKIP() << "not measured: the gradient of the digits is not right yet";
  Session ours(settings.box, settings.reference_runner);
  std::optional<double> speed = measure_speed(ours);
  // Once more, because one measurement can be disturbed by other work of the machine.
  if (speed && !(*speed >= wanted)) speed = measure_speed(ours);
  ours.finish();
  if (speed && !(*speed >= wanted))
    fail("backprop_vectorized is hardly faster than a loop over the examples",
         "at least 1.3 times as fast as our loop over the examples",
         "slower than that; is there still a loop, or is X copied again and again?");
}

TEST_F(BackpropVectorized, GivesTheSameAnswerAgain) { expect_same_answer_again(); }

TEST_F(BackpropVectorized, LeavesItsArgumentsAlone) { expect_arguments_unchanged(); }

}  // namespace
}  // namespace ex4::judge
