// Checks of part 1.2, `model`: unroll, roll and one_hot, each on its own.
#include "checker/cases/digits.hpp"
#include "checker/cases/random_networks.hpp"
#include "checker/judge/part_test.hpp"
#include "checker/oracle/oracle.hpp"

namespace ex4::judge {
namespace {

using cases::NetworkCase;

class Model : public PartTest {
 protected:
  void expect_unrolled(const Weights& w, const std::string& title) {
    wire::Call call{"unroll", {}, {}};
    call.arguments.add("theta1", w.theta1).add("theta2", w.theta2);
    expect(std::move(call), wire::Record().add("params", arma::mat(oracle::unroll(w))), tolerance::exact,
           title);
  }
  void expect_rolled(const Weights& w, const std::string& title) {
    const auto size = [](arma::uword count) { return static_cast<double>(count); };
    wire::Call call{"roll", {}, {}};
    call.arguments.add("params", arma::mat(oracle::unroll(w)))
        .add("n", size(w.theta1.n_cols - 1))
        .add("h", size(w.theta1.n_rows))
        .add("K", size(w.theta2.n_rows));
    wire::Record both;
    both.add("theta1", w.theta1).add("theta2", w.theta2);
    expect(std::move(call), both, tolerance::exact, title);
  }
  void expect_one_hot(const arma::uvec& y, arma::uword K, const std::string& title) {
    wire::Call call{"one_hot", {}, {}};
    call.arguments.add("y", y).add("K", static_cast<double>(K));
    expect(std::move(call), wire::Record().add("Y", oracle::one_hot(y, K)), tolerance::exact, title);
  }
};

/// Weights whose entries say where they belong: Theta1 holds 11, 12, … (row, column), Theta2 negative ones.
Weights marked(arma::uword n, arma::uword h, arma::uword K) {
  Weights w{arma::mat(h, n + 1), arma::mat(K, h + 1)};
  for (arma::uword r = 0; r < h; ++r)
    for (arma::uword c = 0; c <= n; ++c) w.theta1(r, c) = static_cast<double>(10 * (r + 1) + c + 1);
  for (arma::uword r = 0; r < K; ++r)
    for (arma::uword c = 0; c <= h; ++c) w.theta2(r, c) = -static_cast<double>(10 * (r + 1) + c + 1);
  return w;
}

constexpr const char* entry_names = "an entry of row 2, column 3 is 23 in Theta1 and -23 in Theta2";

/// The same sizes as marked(2, 3, 2), other numbers.
Weights halved() {
  Weights w = marked(2, 3, 2);
  w.theta1 /= -2;
  w.theta2 /= 3;
  return w;
}

TEST_F(Model, UnrollGoesColumnByColumnTheta1First) {
  expect_unrolled(marked(2, 3, 2), entry_names);
  expect_unrolled(halved(), "the same sizes with other numbers");
}

TEST_F(Model, UnrollWorksForAnySizes) {
  for (const NetworkCase& of : cases::any_sizes()) expect_unrolled(of.w, of.title);
}

TEST_F(Model, RollIsTheWayBack) {
  expect_rolled(marked(2, 3, 2), entry_names);
  expect_rolled(halved(), "the same sizes with other numbers");
}

TEST_F(Model, RollWorksForAnySizes) {
  for (const NetworkCase& of : cases::any_sizes()) expect_rolled(of.w, of.title);
}

TEST_F(Model, OneHotMarksTheLabel) {
  expect_one_hot({1, 2, 3, 2, 1}, 3, "y = 1, 2, 3, 2, 1");
  expect_one_hot({3, 1, 1, 2, 3}, 3, "y = 3, 1, 1, 2, 3");
}

TEST_F(Model, OneHotPutsLabelTenIntoTheLastColumn) {
  expect_one_hot({10, 1, 5, 9, 10}, 10, "y = 10, 1, 5, 9, 10");
}

TEST_F(Model, OneHotHasAColumnForEveryLabel) {
  expect_one_hot({1, 3, 2}, 7, "labels 4 to 7 do not occur");
  expect_one_hot({5, 5, 5, 5}, 6, "only one label occurs");
  expect_one_hot({4}, 4, "a single example");
  expect_one_hot({1, 2, 1, 1, 2, 2, 1}, 2, "two labels");
}

TEST_F(Model, WorksForTheRealDigits) {
  expect_unrolled(cases::material().weights, "the given weights");
  expect_rolled(cases::material().weights, "the given weights");
  expect_one_hot(cases::digits().y, cases::digits().K(), "the labels of the digits");
}

TEST_F(Model, GivesTheSameAnswerAgain) { expect_same_answer_again(); }

TEST_F(Model, LeavesItsArgumentsAlone) { expect_arguments_unchanged(); }

}  // namespace
}  // namespace ex4::judge
