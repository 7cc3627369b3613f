// A value is recognised as the quantity that it is, and as nothing when it is none.
#include <gtest/gtest.h>

#include "checker/cases/numbers.hpp"
#include "checker/trace/table.hpp"

namespace ex4::trace {
namespace {

using State = Reading::State;

class TraceTable : public ::testing::Test {
 protected:
  TraceTable() {
    cases::Numbers numbers(7);
    z_ = numbers.matrix(5, 3, -2, 2);
    other_ = numbers.matrix(4, 3, -2, 2);
    slip_ = numbers.matrix(5, 3, -2, 2);
    table_.add("z2", z_, "example");
    table_.add("theta", other_);
    table_.add("Y", arma::mat{{0, 1, 0}, {1, 0, 0}, {0, 0, 1}, {0, 1, 0}, {1, 0, 0}}, "example");
    table_.wrong("g'(a2)", slip_, "g'(z2)");
    table_.number("m", 5);
    table_.factor("-1", -1);
    table_.factor("1/m", 0.2);
    table_.finish();
  }
  const Reading& read(const arma::mat& value) const { return table_.read(value, false); }
  arma::mat z_, other_, slip_;
  Table table_;
};

TEST_F(TraceTable, KnowsWholeQuantitiesAndTheirParts) {
  EXPECT_EQ(read(z_).text, "z2");
  EXPECT_EQ(read(z_.t()).text, "z2ᵀ");
  EXPECT_EQ(read(z_.row(1).t()).text, "z2 of the 2nd example");
  EXPECT_EQ(read(z_.tail_cols(2)).text, "z2 without column 0");
  EXPECT_EQ(read(other_.col(1)).text, "theta column 1");
  EXPECT_EQ(read(arma::mat{other_(2, 1)}).text, "theta(2, 1)");
  EXPECT_EQ(read(arma::vectorise(z_)).text, "z2, column by column");
  EXPECT_EQ(read(z_).state, State::good);
}

TEST_F(TraceTable, TellsFactorsFromTheQuantityItself) {
  EXPECT_EQ(read(-z_).state, State::scaled);
  EXPECT_EQ(read(-z_).factor, -1);
  EXPECT_EQ(table_.name_of_factor(read(z_ / 5).factor), "1/m");
}

TEST_F(TraceTable, KnowsWhatAMistakeGives) {
  EXPECT_EQ(read(slip_).state, State::wrong);
  EXPECT_EQ(read(slip_).quantity->instead, "g'(z2)");
  EXPECT_EQ(read(arma::mat(arma::reshape(z_.t(), 5, 3))).state, State::wrong) << "folded row by row";
}

TEST_F(TraceTable, IsSilentAboutTheRest) {
  EXPECT_EQ(read(z_ + 1e-4).state, State::unknown);
  EXPECT_EQ(read(arma::zeros(5, 3)).state, State::trivial);
  EXPECT_EQ(read(arma::mat{3.0}).state, State::trivial);
  arma::mat broken = z_;
  broken(0, 0) = arma::datum::nan;
  EXPECT_EQ(read(broken).state, State::unknown);
  EXPECT_EQ(table_.name_of_number(5), "m");
}

TEST_F(TraceTable, TellsTargetsByAllOfTheirEntries) {
  EXPECT_EQ(read(arma::mat{{0, 1, 0}, {1, 0, 0}, {0, 0, 1}, {0, 1, 0}, {1, 0, 0}}).text, "Y");
  EXPECT_EQ(read(arma::mat{{0, 0, 1}}).text, "Y of the 3rd example");
  EXPECT_EQ(read(arma::mat{{1, 0, 0}, {0, 0, 1}, {0, 1, 0}, {1, 0, 0}, {0, 1, 0}}).state, State::unknown);
}

TEST_F(TraceTable, SaysWhichEntriesOfTheNearestDiffer) {
  arma::mat most = z_;
  most(3, 2) = 9.5;
  const auto found = table_.nearest(most);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->quantity->name, "z2");
  EXPECT_EQ(arma::accu(found->same), 14U);
  EXPECT_EQ(found->same(3, 2), 0U);
}

}  // namespace
}  // namespace ex4::trace
