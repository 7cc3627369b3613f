// Checks of part 1.3, `cost`. Every graded |z3| is at most 10; see exercises/cost.hpp.
#include "checker/cases/digits.hpp"
#include "checker/cases/official.hpp"
#include "checker/cases/random_networks.hpp"
#include "checker/judge/part_test.hpp"
#include "checker/oracle/oracle.hpp"

namespace ex4::judge {
namespace {

using cases::NetworkCase;

class Cost : public PartTest {
 protected:
  void expect_activations(const NetworkCase& of) {
    const Activations a = oracle::feedforward(of.w, of.X);
    wire::Record all;
    all.add("a1", a.a1).add("z2", a.z2).add("a2", a.a2).add("z3", a.z3).add("a3", a.a3);
    expect(cases::call_wX("feedforward", of), all, tolerance::value, of.title);
  }
  void expect_cost(const NetworkCase& of) {
    expect(cases::call_wXy("cost", of), wire::Record().add("J", oracle::cost(of.w, of.X, of.y)),
           tolerance::value, of.title);
  }
};

TEST_F(Cost, FeedforwardComputesEveryActivation) {
  expect_activations(cases::course());
  expect_activations(cases::other_numbers(cases::course()));
  expect_activations(cases::mentors());
}

TEST_F(Cost, FeedforwardWorksForAnySizes) {
  for (const NetworkCase& of : cases::any_sizes()) expect_activations(of);
  for (const NetworkCase& of : cases::one_example()) expect_activations(of);
}

TEST_F(Cost, FeedforwardWorksForSaturatedUnits) {
  for (const NetworkCase& of : cases::large_weights()) expect_activations(of);
  for (const NetworkCase& of : cases::saturated()) expect_activations(of);
}

TEST_F(Cost, GivesTheFirstOfficialCase) {
  expect_cost(cases::course());
  expect_cost(cases::other_numbers(cases::course()));
}

TEST_F(Cost, GivesTheCostOfTheMentorsCase) {
  expect_cost(cases::mentors());
  expect_cost(cases::gradient_check());
}

TEST_F(Cost, AveragesOverTheExamples) {
  const std::vector<NetworkCase> networks = cases::any_sizes();
  expect_cost(networks[0]);
  expect_cost(cases::repeated(networks[0], 3));
  expect_cost(cases::first_examples(networks[0], 2));
}

TEST_F(Cost, WorksForAnySizes) {
  for (const NetworkCase& of : cases::any_sizes()) expect_cost(of);
}

TEST_F(Cost, CountsLabelsThatNoExampleHas) {
  for (const NetworkCase& of : cases::absent_classes()) expect_cost(of);
}

TEST_F(Cost, StaysRightForLargeWeights) {
  for (const NetworkCase& of : cases::large_weights()) expect_cost(of);
  expect_cost(cases::large_bias());
}

TEST_F(Cost, WorksForOneExample) {
  for (const NetworkCase& of : cases::one_example()) expect_cost(of);
}

TEST_F(Cost, GivesTheCostOfTheRealDigits) {
  expect_activations(cases::some_digits(50));
  expect_cost(cases::digits());
}

TEST_F(Cost, GivesTheSameAnswerAgain) { expect_same_answer_again(); }

TEST_F(Cost, LeavesItsArgumentsAlone) { expect_arguments_unchanged(); }

}  // namespace
}  // namespace ex4::judge
