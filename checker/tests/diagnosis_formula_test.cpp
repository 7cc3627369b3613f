// The little language of formulas: what it reads, prints and computes, and what it refuses.
#include <gmock/gmock.h>

#include "checker/diagnosis/engine/formula/program.hpp"
#include "checker/diagnosis/engine/mutate.hpp"

namespace ex4::diagnosis {
namespace {

Value compute(const std::string& text, const arma::mat& A, const arma::mat& B) {
  Names names;
  names.slot("A");
  names.slot("B");
  return evaluate(parse(text, names), {Value(A), Value(B)});
}

TEST(DiagnosisFormula, PrintsWhatItReads) {
  for (const std::string text : {"A*B' + 2", "-A .* B", "(A - B) ./ 3", "A - (B - 1)", "[A, drop_first(B)]", "accu(square(A))/(2*3)",
                                 "(A .* B)'", "A.^2", "-(A + B)"}) {
    Names names;
    const Expression once = parse(text, names);
    EXPECT_EQ(print(once, names), print(parse(print(once, names), names), names)) << text;
  }
  Names names;
  EXPECT_EQ(print(parse("a*(b+c)", names), names), "a*(b + c)");
}

TEST(DiagnosisFormula, ComputesLikeArmadillo) {
  const arma::mat A{{1, 2}, {3, 4}}, B{{5, 6}, {7, 8}};
  EXPECT_TRUE(arma::approx_equal(compute("A*B", A, B).matrix, A * B, "absdiff", 0));
  EXPECT_TRUE(arma::approx_equal(compute("A .* B - 1", A, B).matrix, A % B - 1, "absdiff", 0));
  EXPECT_TRUE(arma::approx_equal(compute("drop_first(A)", A, B).matrix, A.tail_cols(1), "absdiff", 0));
  EXPECT_EQ(compute("accu(A)/2", A, B).number, 5);
  EXPECT_EQ(compute("2 - 3 - 4", A, B).number, -5);
}

TEST(DiagnosisFormula, ThrowsArmadillosOwnWords) {
  const arma::mat A(2, 3), B(2, 3);
  try {
    compute("A*B", A, B);
    FAIL();
  } catch (const std::exception& error) {
    EXPECT_THAT(error.what(), ::testing::HasSubstr("matrix multiplication: incompatible matrix dimensions: 2x3 and 2x3"));
  }
}

TEST(DiagnosisFormula, RefusesWhatItCannotRead) {
  for (const std::string text : {"A +", "sigmoid(A, B)", "no_such(A)", "(A", "[A, B", "A B"}) {
    Names names;
    EXPECT_THROW(parse(text, names), std::logic_error) << text;
  }
  EXPECT_THROW(Program({"x"}, {{"a", "x + b", "", "", "", ""}}), std::logic_error);
  Program program({"x"}, {{"a", "x + 1", "", "", "", ""}, {"b", "a*2", "", "", "", ""}});
  EXPECT_THROW(program.read_changes("c = x"), std::logic_error);
  EXPECT_THROW(program.read_changes("a = b"), std::logic_error);
}

TEST(DiagnosisFormula, WorksOutOnlyWhatAChoiceTouches) {
  Program program({"x"}, {{"a", "x + 1", "", "", "", ""}, {"b", "a*2", "", "", "", ""}, {"c", "x*3", "", "", "", ""}});
  diagnosis::Run run(program, {Value(5.0)});
  Choice choice;
  choice.replaces = program.read_changes("a = x - 1");
  const Slots asked = Slots().set(static_cast<std::size_t>(program.slot("b")));
  const std::size_t before = diagnosis::Run::work();
  EXPECT_TRUE(run.push(choice, asked));
  EXPECT_EQ(run.value(program.slot("b")).number, 8);
  EXPECT_EQ(diagnosis::Run::work() - before, 2U);
  run.pop();
  EXPECT_EQ(run.value(program.slot("b")).number, 12);
}

TEST(DiagnosisFormula, EditsEveryPlace) {
  Names names;
  names.slot("A");
  names.slot("B");
  std::vector<std::string> shown;
  for (const Edit& edit : edits(parse("A - sigmoid(B')", names), names, {{0, 1}})) shown.push_back(print(edit.formula, names));
  EXPECT_THAT(shown, ::testing::IsSupersetOf({"A + sigmoid(B')", "A - B'", "A - sigmoid(B)", "sigmoid(B') - A", "A - tanh(B')",
                                              "B - sigmoid(B')", "A", "-(A - sigmoid(B'))"}));
}

}  // namespace
}  // namespace ex4::diagnosis
