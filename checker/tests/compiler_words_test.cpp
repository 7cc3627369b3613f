// Compile errors that learners meet, made with the real compilers: each is told whole, in the exercise's
// words and with a line of help.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "checker/process/child.hpp"
#include "checker/tests/temp_folder.hpp"
#include "checker/toolchain/messages.hpp"
#include "checker/toolchain/toolchain.hpp"

namespace ex4::tests {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

struct Slip {
  const char* name;
  const char* line;  ///< in the body of cost(w, X, y)
  const char* help;
};

constexpr Slip slips[] = {
    {"RowOfAProduct", "return arma::accu((w.theta1 * X.t()).row(0));", "store it in an arma::mat"},
    {"TailOfASum", "return arma::accu((X + X).tail_cols(1));", "store it in an arma::mat"},
    {"AutoWithAnIndex", "auto a = X * X.t(); return a(0, 0);", "write arma::mat in place of auto"},
    {"ConstIsChanged", "w.theta1.shed_col(0); return 1;", "Change a copy"},
    {"EntryOfAConst", "X(0, 0) = 1; return 1;", "Change a copy"},
    {"OctavesProduct", "arma::mat a = X .* X; return a(0, 0);", "Octave's .* is %"},
    {"OctavesPower", "arma::mat a = X ^ 2; return a(0, 0);", "^ is no power"},
    {"OctavesTranspose", "arma::mat a = X'; return a(0, 0);", "A.t()"},
    {"OctavesEnd", "return X(0, end);", "There is no end"},
    {"NoArmadillo", "mat a = X; return a(0, 0);", "arma::mat"},
    {"NoInclude", "return sigmoid_gradient(X)(0, 0);", "belongs to a later part"},
    {"NoHeader", "return arma::accu(one_hot(y, 3));", "#include \"exercises/model.hpp\""},
    {"TwoBrackets", "return X(0)(1);", "M(i, j)"},
    {"SquareBrackets", "return X[0][1];", "M(i, j)"},
    {"MatrixInAnIf", "if (X == X) return 1; return 0;", "single entries"},
    {"NoTemplateArgument", "std::vector v; return v.size();", "std::vector<double>"},
    {"OpenBrace", "if (X.n_rows > 1) { return 1;", "never closed"},
    {"OneBraceTooMany", "return 1; } }", "too many"},
};

class CompilerWordsOf : public ::testing::TestWithParam<Slip> {
 protected:
  /// What is said about a hand-in with this line, compiled with these words.
  static std::string said(const std::vector<std::string>& compiler, const TempFolder& folder) {
    const std::string file = (folder / "cost.cpp").string();
    std::ofstream(file) << fmt::format(
        "#include \"exercises/cost.hpp\"\n\nnamespace ex4 {{\n\ndouble cost(const Weights& w, const "
        "arma::mat& X, const "
        "arma::uvec& y) {{\n  {}\n}}\n\n}}  // namespace ex4\n",
        GetParam().line);
    std::vector<std::string> command = compiler;
    command.insert(command.end(), {"-fsyntax-only", file});
    const process::Finished done = process::run(command, std::chrono::seconds(300), 1 << 20);
    EXPECT_NE(done.status, 0) << GetParam().line;
    return toolchain::summarize_compiler(done.output, file, "cost.cpp");
  }
};

std::vector<std::string> command_of(const toolchain::Toolchain& kit) {
  std::vector<std::string> command{kit.compiler};
  command.insert(command.end(), kit.compile_flags.begin(), kit.compile_flags.end());
  return command;
}

TEST_P(CompilerWordsOf, Learners) {
  const TempFolder folder;
  std::vector<std::vector<std::string>> compilers{command_of(toolchain::load_toolchain(EX4_BUILD_DIR))};
  ::setenv("EX4_COMPILER", "own", 1);
  compilers.push_back(command_of(toolchain::load_toolchain(EX4_BUILD_DIR)));
  ::unsetenv("EX4_COMPILER");
  for (const auto& compiler : compilers) {
    const std::string words = said(compiler, folder);
    EXPECT_THAT(words, HasSubstr(GetParam().help)) << compiler.front();
    EXPECT_THAT(words, ::testing::StartsWith("cost.cpp:")) << compiler.front();
    EXPECT_THAT(words, Not(HasSubstr("Glue<"))) << compiler.front();
    EXPECT_THAT(words, Not(HasSubstr(folder.path().string()))) << compiler.front();
    if (::testing::Test::HasFailure()) std::printf("%s\n", words.c_str());
  }
}

INSTANTIATE_TEST_SUITE_P(Slips, CompilerWordsOf, ::testing::ValuesIn(slips),
                         [](const auto& slip) { return slip.param.name; });

}  // namespace
}  // namespace ex4::tests
