// How answers are compared and what is said about them.
#include "checker/words/compare.hpp"

#include <gtest/gtest.h>

#include "checker/cases/network_case.hpp"

namespace ex4::judge {
namespace {

wire::Record record(const std::string& name, const arma::mat& value) {
  return wire::Record().add(name, value);
}

std::optional<Difference> differ(const std::string& name, const arma::mat& want, const arma::mat& got,
                                 const Tolerance& tolerance = tolerance::value) {
  return first_difference(record(name, want), record(name, got), tolerance);
}

const double nan = arma::datum::nan, inf = arma::datum::inf;

TEST(Compare, AcceptsWhatIsWithinTheTolerance) {
  EXPECT_FALSE(differ("J", arma::mat{3.0}, arma::mat{3.0 + 1e-11}));
  EXPECT_TRUE(differ("J", arma::mat{3.0}, arma::mat{3.0 + 1e-9}));
  // The scale is the largest entry of the matrix.
  EXPECT_FALSE(differ("z2", {{100, 1e-3}}, {{100, 1e-3 + 1e-9}}));
  EXPECT_TRUE(differ("z2", {{100, 1e-3}}, {{100, 1e-3 + 1e-7}}));
  EXPECT_FALSE(differ("image", {{1, 2}}, {{1, 2}}, tolerance::exact));
  EXPECT_TRUE(differ("image", {{1, 2}}, {{1, 2 + 1e-11}}, tolerance::exact));
}

TEST(Compare, NeverAcceptsNanOrInfinity) {
  for (const double bad : {nan, inf, -inf}) {
    EXPECT_TRUE(differ("J", arma::mat{1.0}, arma::mat{bad}));
    EXPECT_TRUE(differ("slope", {{0, 0.25}}, {{bad, 0.25}}));
    EXPECT_TRUE(differ("J", arma::mat{bad}, arma::mat{nan}));
  }
  EXPECT_EQ(differ("slope", {{0.25, 0.25, 0.25}}, {{9, nan, 7}})->got, "NaN");
}

TEST(Compare, FindsChangesBesideNumbersThatAreNone) {
  wire::Record before, same, other;
  before.add("slope", arma::mat{{nan, 1, inf}});
  same.add("slope", arma::mat{{nan, 1, inf}});
  other.add("slope", arma::mat{{nan, 2, inf}});
  EXPECT_FALSE(first_change(before, same));
  ASSERT_TRUE(first_change(before, other));
  EXPECT_EQ(first_change(before, other)->got, "2");
  EXPECT_TRUE(first_change(same, wire::Record().add("slope", arma::mat{{0, 1, inf}})));
  EXPECT_TRUE(first_change(same, wire::Record().add("slope", arma::mat{{nan, 1, -inf}})));
}

TEST(Compare, NamesTheWorstEntryInTheWordsOfTheExercise) {
  const arma::mat want{{1, 2, 3}, {4, 5, 6}};
  arma::mat got = want;
  got(1, 0) = -1;
  got(0, 2) = 3.5;
  const Difference d = *differ("theta1", want, got);
  EXPECT_EQ(d.expected, "Theta1 row 2, bias column (entry (1, 0)) = 4");
  EXPECT_EQ(d.got, "-1");
  EXPECT_EQ(d.extent, "2 of 6 entries differ");
  EXPECT_EQ(differ("Y", want, got)->expected, "Y row 2, column 1 (entry (1, 0)) = 4");
}

TEST(Compare, SaysWhenTheBiasColumnStandsOut) {
  const arma::mat want{{1, 2, 3}, {4, 5, 6}};
  EXPECT_EQ(differ("theta2", want, {{0, 2, 3}, {0, 5, 6}})->extent,
            "2 of 6 entries differ, all of them in the bias column");
  EXPECT_EQ(differ("theta2", want, {{1, 0, 0}, {4, 0, 0}})->extent,
            "4 of 6 entries differ: all but the bias column");
  // A bias unit that is not 1 is named before entries that are further off.
  EXPECT_EQ(differ("a2", {{1, 0.2}, {1, 0.3}}, {{0.73, 9}, {0.73, 9}})->expected,
            "a2 row 1, bias column (entry (0, 0)) = 1");
}

TEST(Compare, SpeaksOfSingleNumbersAndColumns) {
  EXPECT_EQ(differ("J", arma::mat{3.0874491581}, arma::mat{2.0})->expected, "J = 3.08745");
  EXPECT_EQ(differ("J", arma::mat{1.0}, arma::mat{2.0})->extent, "");
  EXPECT_EQ(differ("params", arma::vec{1, 2, 3}, arma::vec{1, 2, 4})->expected,
            "params, number 3 of 3 (entry (2)) = 3");
  EXPECT_EQ(differ("labels", arma::vec{10, 2}, arma::vec{10, 3})->expected,
            "the label of example 2 (entry (1)) = 2");
}

TEST(Compare, ShowsADifferenceThatSixDigitsHide) {
  EXPECT_EQ(differ("J", arma::mat{3.0}, arma::mat{3.0 + 1.5e-7})->got, "3, off by 1.5e-07");
}

TEST(Compare, ExplainsOtherShapes) {
  const arma::mat want(4, 3);
  Difference d = *differ("theta1", want, arma::mat(4, 2));
  EXPECT_EQ(d.expected, "Theta1 of shape 4×3, h×(n+1)");
  EXPECT_EQ(d.got, "Theta1 of shape 4×2");
  EXPECT_EQ(d.extent, "one column short: is the bias column missing?");
  EXPECT_EQ(differ("theta1", want, arma::mat(3, 4))->extent, "rows and columns are exchanged");
  EXPECT_EQ(differ("z2", want, arma::mat(4, 4))->extent, "one column too many: is a bias column in it?");
  EXPECT_EQ(differ("labels", arma::vec(9), arma::vec(7))->expected,
            "the labels: 9 numbers (9×1), one for each example");
  EXPECT_EQ(differ("theta1", want, arma::mat())->got, "Theta1: nothing in it (0×0)");
  EXPECT_EQ(differ("J", arma::mat{1.0}, arma::mat(1, 4))->got, "J of shape 1×4");
}

TEST(Compare, NoticesAMissingField) {
  const Difference d = *first_difference(record("theta1", {{1, 2}}), wire::Record(), tolerance::value);
  EXPECT_EQ(d.field, "theta1");
  EXPECT_EQ(d.got, "nothing");
}

TEST(Compare, ReportsTheFirstFieldThatDisagrees) {
  wire::Record want, got;
  want.add("a1", arma::mat{1.0}).add("z2", arma::mat{2.0}).add("a2", arma::mat{3.0});
  got.add("a1", arma::mat{1.0}).add("z2", arma::mat{2.5}).add("a2", arma::mat{9.0});
  EXPECT_EQ(first_difference(want, got, tolerance::value)->field, "z2");
}

TEST(Compare, PrintsSixDigits) {
  EXPECT_EQ(six_digits(3.0874491581586), "3.08745");
  EXPECT_EQ(six_digits(-0.0), "0");
  EXPECT_EQ(six_digits(nan), "NaN");
  EXPECT_EQ(six_digits(-inf), "-infinity");
  EXPECT_EQ(shape(arma::mat(25, 401)), "25×401");
}

TEST(DescribeCall, NamesSizesAndSettings) {
  cases::NetworkCase of{"", {arma::mat(4, 3), arma::mat(5, 5)}, arma::mat(16, 2), arma::uvec(16), 1.5};
  EXPECT_EQ(describe_call(cases::call_wXy_lambda("regularized_cost", of)),
            "regularized_cost(w, X, y, lambda) with m = 16 examples, n = 2 inputs, h = 4 hidden units, K = 5 "
            "labels, "
            "lambda = 1.5");
  EXPECT_EQ(describe_call(cases::call_wX("predict", cases::first_examples(of, 1))),
            "predict(w, X) with m = 1 example, n = 2 inputs, h = 4 hidden units, K = 5 labels");
  wire::Call init{"random_init", {}, 7};
  init.arguments.add("fan_in", 3.0).add("fan_out", 5.0).add("epsilon", 0.12);
  EXPECT_EQ(describe_call(init),
            "random_init(fan_in, fan_out, epsilon) with fan_in = 3, fan_out = 5, epsilon = 0.12, seed 7");
}

}  // namespace
}  // namespace ex4::judge
