// Checks of part 1.1, `display_data`. No picture is all zero, no n is other than a square.
#include "checker/cases/digits.hpp"
#include "checker/cases/numbers.hpp"
#include "checker/judge/part_test.hpp"
#include "checker/oracle/oracle.hpp"

namespace ex4::judge {
namespace {

class DisplayData : public PartTest {
 protected:
  void expect_picture(const arma::mat& X, const std::string& title) {
    wire::Call call{"display_data", {}, {}};
    call.arguments.add("X", X);
    expect(std::move(call), wire::Record().add("image", oracle::display_data(X)), tolerance::exact, title);
  }
  void expect_random_picture(std::uint64_t seed, arma::uword m, arma::uword side) {
    expect_picture(cases::Numbers(seed).matrix(m, side * side, -1, 1),
                   std::to_string(m) + (m == 1 ? " picture of " : " pictures of ") + std::to_string(side) +
                       "×" + std::to_string(side));
  }
};

TEST_F(DisplayData, FoldsARowIntoASquareColumnByColumn) {
  expect_picture({{0.1, 0.2, 0.3, 1}}, "one picture of 2×2");
  expect_picture({{0.5, 1, 0.2, 0.1}}, "another picture of 2×2");
  expect_picture({{0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1}}, "one picture of 3×3");
}

TEST_F(DisplayData, ScalesEachPatchByItsOwnLargestValue) {
  expect_picture({{0.1, 0.2, 0.3, 0.4}, {1, 2, 3, 4}, {50, 20, 10, 30}, {0.7, 0.1, 0.2, 0.3}},
                 "four pictures, each with another largest value");
}

TEST_F(DisplayData, TakesTheLargestAbsoluteValue) {
  expect_picture({{0.1, -0.5, 0.2, 0.3}, {-1, -2, -3, -4}, {2, -1, 1, 0}, {-8, 4, 1, 2}}, "negative pixels");
}

TEST_F(DisplayData, FillsTheGridRowByRow) {
  expect_random_picture(401, 4, 2);
  expect_random_picture(405, 4, 2);
  expect_random_picture(402, 6, 3);
  expect_random_picture(403, 12, 2);
  expect_random_picture(404, 9, 4);
}

TEST_F(DisplayData, LeavesSpareCellsAtMinusOne) {
  for (const arma::uword m : {5, 7, 10, 13}) expect_random_picture(410 + m, m, 3);
}

TEST_F(DisplayData, WorksForFewPictures) {
  for (const arma::uword m : {1, 2, 3}) expect_random_picture(430 + m, m, 4);
}

TEST_F(DisplayData, WorksForOtherPatchSizes) {
  expect_random_picture(441, 8, 1);
  expect_random_picture(442, 17, 5);
  expect_random_picture(443, 11, 8);
  expect_random_picture(444, 3, 28);
}

TEST_F(DisplayData, DrawsTheRealDigits) {
  expect_picture(cases::some_digits(100).X, "100 of the digits");
  expect_picture(cases::some_digits(1000).X.head_rows(37), "37 of the digits");
}

TEST_F(DisplayData, GivesTheSameAnswerAgain) { expect_same_answer_again(); }

TEST_F(DisplayData, LeavesItsArgumentsAlone) { expect_arguments_unchanged(); }

}  // namespace
}  // namespace ex4::judge
