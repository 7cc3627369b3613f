// Checks of part 2.1, `sigmoid_gradient`.
#include "checker/cases/digits.hpp"
#include "checker/cases/numbers.hpp"
#include "checker/cases/official.hpp"
#include "checker/judge/part_test.hpp"
#include "checker/oracle/oracle.hpp"

namespace ex4::judge {
namespace {

class SigmoidGradient : public PartTest {
 protected:
  void expect_slope(const arma::mat& z, const std::string& title) {
    wire::Call call{"sigmoid_gradient", {}, {}};
    call.arguments.add("z", z);
    expect(std::move(call), wire::Record().add("slope", oracle::sigmoid_gradient(z)), tolerance::value,
           title);
  }
};

TEST_F(SigmoidGradient, IsAQuarterAtZero) {
  expect_slope(arma::mat{0.0}, "z = 0");
  expect_slope(arma::mat{2.0}, "z = 2");
}

TEST_F(SigmoidGradient, GivesTheFiveValuesOfTheCourse) {
  expect_slope({{-1, -0.5, 0, 0.5, 1}}, "z = -1, -0.5, 0, 0.5, 1");
}

TEST_F(SigmoidGradient, GivesTheThirdOfficialCase) {
  expect_slope(cases::course_slope_argument(), "the course's own case");
}

TEST_F(SigmoidGradient, TakesEveryEntryOnItsOwn) {
  cases::Numbers numbers(301);
  expect_slope(numbers.matrix(7, 1, -3, 3), "a column");
  expect_slope(numbers.matrix(7, 1, -3, 3), "another column of the same length");
  expect_slope(numbers.matrix(1, 6, -3, 3), "a row");
  expect_slope(numbers.matrix(4, 4, -3, 3), "a square matrix");
  expect_slope(numbers.matrix(5, 3, -3, 3), "a tall matrix");
  expect_slope(numbers.matrix(2, 9, -3, 3), "a wide matrix");
}

TEST_F(SigmoidGradient, GetsSmallAwayFromZero) {
  expect_slope({{-20, -10, -5, -3}, {3, 5, 10, 20}}, "z from -20 to 20");
}

TEST_F(SigmoidGradient, IsZeroFarFromZero) {
  expect_slope({{-1000, 1000}}, "z = -1000, 1000");
  expect_slope({{-750, -700, -40, 0}, {750, 700, 40, 0}}, "z from -750 to 750");
}

TEST_F(SigmoidGradient, WorksOnTheHiddenUnitsOfTheRealDigits) {
  const cases::NetworkCase some = cases::some_digits(250);
  expect_slope(oracle::feedforward(some.w, some.X).z2, "z2 of 250 digits");
}

TEST_F(SigmoidGradient, GivesTheSameAnswerAgain) { expect_same_answer_again(); }

TEST_F(SigmoidGradient, LeavesItsArgumentsAlone) { expect_arguments_unchanged(); }

}  // namespace
}  // namespace ex4::judge
