// Checks of part 1.4, `regularization`. Every graded |z3| is at most 10, as for the plain cost.
#include "checker/cases/digits.hpp"
#include "checker/cases/official.hpp"
#include "checker/cases/random_networks.hpp"
#include "checker/judge/part_test.hpp"
#include "checker/oracle/oracle.hpp"

namespace ex4::judge {
namespace {

using cases::NetworkCase;
using cases::with_lambda;

class Regularization : public PartTest {
 protected:
  void expect_cost(const NetworkCase& of) {
    expect(cases::call_wXy_lambda("regularized_cost", of),
           wire::Record().add("J", oracle::regularized_cost(of.w, of.X, of.y, of.lambda)), tolerance::value,
           of.title);
  }
};

TEST_F(Regularization, IsThePlainCostWithoutLambda) {
  expect_cost(with_lambda(cases::course(), 0));
  expect_cost(with_lambda(cases::other_numbers(cases::course()), 0));
  expect_cost(with_lambda(cases::any_sizes()[0], 0));
}

TEST_F(Regularization, GivesTheSecondOfficialCase) {
  expect_cost(with_lambda(cases::course(), 1.5));
  expect_cost(with_lambda(cases::other_numbers(cases::course()), 1.5));
}

TEST_F(Regularization, GivesTheCostOfTheMentorsCase) {
  expect_cost(with_lambda(cases::mentors(), 4));
  expect_cost(with_lambda(cases::gradient_check(), 3));
}

TEST_F(Regularization, LetsTheBiasWeightsGoFree) { expect_cost(with_lambda(cases::large_bias(), 2)); }

TEST_F(Regularization, PenalisesBothLayers) {
  NetworkCase first = cases::any_sizes()[0], second = first;
  first.w.theta2.tail_cols(first.h()).zeros();
  first.title = "only Theta1 has weights that are penalised";
  second.w.theta1.tail_cols(second.n()).zeros();
  second.title = "only Theta2 has weights that are penalised";
  expect_cost(with_lambda(first, 3));
  expect_cost(with_lambda(second, 3));
}

TEST_F(Regularization, GrowsInStepWithLambda) {
  for (const double lambda : {0.01, 1.0, 2.0, 10.0, 1000.0})
    expect_cost(with_lambda(cases::any_sizes()[1], lambda));
}

TEST_F(Regularization, DividesThePenaltyByTheExamples) {
  const NetworkCase network = cases::any_sizes()[0];
  expect_cost(with_lambda(cases::repeated(network, 3), 4));
  expect_cost(with_lambda(cases::first_examples(network, 2), 4));
}

TEST_F(Regularization, WorksForAnySizes) {
  for (const NetworkCase& of : cases::any_sizes()) expect_cost(with_lambda(of, 2.5));
  for (const NetworkCase& of : cases::one_example()) expect_cost(with_lambda(of, 0.7));
  for (const NetworkCase& of : cases::absent_classes()) expect_cost(with_lambda(of, 3));
}

TEST_F(Regularization, StaysRightForLargeWeights) {
  for (const NetworkCase& of : cases::large_weights()) expect_cost(with_lambda(of, 0.3));
}

TEST_F(Regularization, GivesTheCostOfTheRealDigits) {
  for (const double lambda : {1.0, 3.0}) expect_cost(with_lambda(cases::digits(), lambda));
}

TEST_F(Regularization, GivesTheSameAnswerAgain) { expect_same_answer_again(); }

TEST_F(Regularization, LeavesItsArgumentsAlone) { expect_arguments_unchanged(); }

}  // namespace
}  // namespace ex4::judge
