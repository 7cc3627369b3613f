// Checks of part 2.5, `regularized_gradient`.
#include "checker/judge/checks/gradient_test.hpp"

namespace ex4::judge {
namespace {

using cases::NetworkCase;
using cases::with_lambda;

class RegularizedGradient : public GradientTest {
 protected:
  void expect(const NetworkCase& of) { expect_regularized_gradient("regularized_gradient", of); }
};

TEST_F(RegularizedGradient, IsThePlainGradientWithoutLambda) {
  expect(with_lambda(cases::course(), 0));
  expect(with_lambda(cases::any_sizes()[0], 0));
}

TEST_F(RegularizedGradient, GivesTheFifthOfficialCase) {
  expect(with_lambda(cases::course(), 1.5));
  expect(with_lambda(cases::other_numbers(cases::course()), 1.5));
}

TEST_F(RegularizedGradient, GivesTheGradientOfTheMentorsCase) { expect(with_lambda(cases::mentors(), 4)); }

TEST_F(RegularizedGradient, PassesTheGradientCheckOfTheCourse) {
  expect(with_lambda(cases::gradient_check(), 3));
}

TEST_F(RegularizedGradient, LetsTheBiasWeightsGoFree) { expect(with_lambda(cases::large_bias(), 5)); }

TEST_F(RegularizedGradient, GrowsInStepWithLambda) {
  for (const double lambda : {0.01, 1.0, 2.0, 10.0, 1000.0})
    expect(with_lambda(cases::any_sizes()[1], lambda));
}

TEST_F(RegularizedGradient, DividesThePenaltyByTheExamples) {
  const NetworkCase network = cases::any_sizes()[0];
  expect(with_lambda(cases::repeated(network, 3), 4));
  expect(with_lambda(cases::first_examples(network, 2), 4));
}

TEST_F(RegularizedGradient, WorksForAnySizes) {
  for (const NetworkCase& of : cases::any_sizes()) expect(with_lambda(of, 2.5));
  for (const NetworkCase& of : cases::one_example()) expect(with_lambda(of, 0.7));
  for (const NetworkCase& of : cases::absent_classes()) expect(with_lambda(of, 3));
}

TEST_F(RegularizedGradient, StaysRightForLargeWeights) {
  for (const NetworkCase& of : cases::large_weights()) expect(with_lambda(of, 0.3));
  for (const NetworkCase& of : cases::saturated()) expect(with_lambda(of, 2));
}

TEST_F(RegularizedGradient, GivesTheGradientOfTheRealDigits) {
  expect(with_lambda(cases::digits(), 1));
  expect(with_lambda(cases::some_digits(100), 3));
}

TEST_F(RegularizedGradient, GivesTheSameAnswerAgain) { expect_same_answer_again(); }

TEST_F(RegularizedGradient, LeavesItsArgumentsAlone) { expect_arguments_unchanged(); }

}  // namespace
}  // namespace ex4::judge
