// What a learner reads in the terminal: approved texts, the mistake first, lines that fit.
#include "checker/cli/terminal_report.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

#include "checker/parts/parts.hpp"
#include "checker/terminal/wrap.hpp"

namespace ex4::cli {
namespace {

class TerminalReport : public ::testing::Test {
 protected:
  void SetUp() override { setenv("NO_COLOR", "1", 1); }

  verdict::Part failed_cost() const {
    verdict::Part cost{
        "cost", "1.3", "Feedforward and cost", "failed", 0, 20, "The cost is not divided by m.", {}, {}};
    cost.checks = {
        {"averages over the examples", "failed",
         "called:   cost(w, X, y) with m = 16 examples, n = 2 inputs, h = 4 hidden units, K = 4 labels\n"
         "expected: J = 3.08745\ngot:      J = 49.3992",
         "./ex4 replay cost AveragesOverTheExamples 1"},
        {"fills every field", "passed", "", ""}};
    cost.mistakes = {{"cost.no-mean", true, "The cost is not divided by m.",
                      "Should the cost grow if every example is given twice?", "docs/parts/cost.md#no-mean"}};
    return cost;
  }

  static verdict::Part with_check(const std::string& id, const std::string& check,
                                  const std::string& status) {
    return {id, "0", "Title", status, 0, 5, "", {{check, status, "", ""}}, {}};
  }
};

TEST_F(TerminalReport, QuotesTheLineWithAMarkOnce) {
  verdict::Part cost = failed_cost();
  const verdict::Place place{"cost.cpp", 22, 15, "\tauto ζ = a2 * w.theta2;"};
  cost.checks[0].place = place;
  const std::string quoted = "cost.cpp:22: auto ζ = a2 * w.theta2;\n", mark = std::string(25, ' ') + "^\n";
  EXPECT_NE(part_report(cost, 60).find("      " + quoted + "      " + mark), std::string::npos) << part_report(cost, 60);
  cost.mistakes[0].place = place;  // told above: the check need not say it again
  const std::string once = part_report(cost, 60);
  EXPECT_NE(once.find("divided by m.\n    " + quoted), std::string::npos) << once;
  EXPECT_EQ(once.find(quoted), once.rfind(quoted)) << once;
  cost.mistakes[0].place = {"cost.cpp", 3, 190, std::string(180, 'x') + " a * b + c"};
  const std::string narrow = part_report(cost, 60);
  EXPECT_NE(narrow.find("xxx a * b + c\n"), std::string::npos) << narrow;
  EXPECT_EQ(narrow.find(std::string(61, 'x')), std::string::npos) << narrow;
}

TEST_F(TerminalReport, ShowsWarningsBeforeTheChecksAndQuietlyWhenPassed) {
  verdict::Part part = failed_cost();
  part.notes = {{"cost.cpp", 9, 8, "always true", "-Wtype-limits", "  for (i >= 0)"}};
  const std::string report = part_report(part, 100);
  const std::size_t at =
      report.find("The compiler warns: cost.cpp:9:8: always true\n        for (i >= 0)\n             ^\n");
  ASSERT_NE(at, std::string::npos) << report;
  EXPECT_LT(at, report.find("this call again"));
  part.status = "passed";
  EXPECT_NE(part_report(part, 100).find("The compiler warns: cost.cpp:9: always true\n"), std::string::npos);
}

TEST_F(TerminalReport, NamesTheMistakeBeforeTheChecks) {
  EXPECT_EQ(part_report(failed_cost(), 60), R"(✗ 1.3  Feedforward and cost: failed  (0 of 20 points)

  What went wrong: The cost is not divided by m.
  Ask yourself: Should the cost grow if every example is
  given twice?
  Read: docs/parts/cost.md#no-mean

  ✗ averages over the examples
      called:   cost(w, X, y) with m = 16 examples, n = 2
                inputs, h = 4 hidden units, K = 4 labels
      expected: J = 3.08745
      got:      J = 49.3992
      this call again: ./ex4 replay cost AveragesOverTheExamples 1
  ✓ 1 of 2 checks passed

  Stuck? ./ex4 hint cost

)");
}

TEST_F(TerminalReport, SaysWhenAnExplanationIsNotCertain) {
  verdict::Part part = failed_cost();
  part.mistakes[0].certain = false;
  const std::string report = part_report(part, 100);
  EXPECT_NE(report.find("What stands out (it may not be the cause): The cost is not divided by m."),
            report.npos);
  EXPECT_EQ(report.find("What went wrong"), report.npos);
}

TEST_F(TerminalReport, TakesOneLineForAPassedPart) {
  const verdict::Part part{"init", "2.2", "Random initialisation",         "passed", 5,
                           5,      "",    {{"is even", "passed", "", ""}}, {}};
  EXPECT_EQ(part_report(part, 80), "✓ 2.2  Random initialisation  (5 of 5 points)\n");
}

TEST_F(TerminalReport, KeepsTheLinesOfACompilerMessage) {
  const verdict::Part part{
      "cost",
      "1.3",
      "Feedforward and cost",
      "compile_error",
      0,
      20,
      "exercises/cost.cpp:9:3: error: 'J' was not declared\n    9 |   J = 0;\n      |   ^",
      {},
      {}};
  EXPECT_NE(part_report(part, 80).find("not declared\n      9 |   J = 0;\n        |   ^\n"),
            std::string::npos);
}

TEST_F(TerminalReport, ShowsHostileTextWithoutObeyingIt) {
  verdict::Part part = failed_cost();
  part.message = part.checks[0].message = part.checks[0].name = part.mistakes[0].says = "\x1b[2J\xff";
  const std::string report = part_report(part, 80);
  EXPECT_EQ(report.find('\x1b'), report.npos);
  EXPECT_NE(report.find("\\x1b[2J\uFFFD"), report.npos);
}

TEST_F(TerminalReport, FitsItsLinesToTheWidth) {
  verdict::Part part = failed_cost();
  part.checks[0].message += "\n" + std::string(300, 'x') + " " + std::string(90, 'y');
  part.checks[0].replay.clear();  // the one line that is never broken
  for (const std::size_t width : {40, 60, 80, 200}) {
    std::istringstream lines(part_report(part, width));
    std::getline(lines, part.title);  // the heading stays whole
    for (std::string line; std::getline(lines, line);) EXPECT_LE(columns_of(line), width) << line;
  }
}

TEST_F(TerminalReport, ScoresAsTheCourseDoes) {
  verdict::Verdict verdict;
  verdict.parts = {with_check("cost", "gives the first official case", "passed"),
                   with_check("regularization", "gives the second official case", "failed"),
                   with_check("sigmoid_gradient", "gives the third official case", "passed"),
                   with_check("backprop_loop", "gives the fourth official case", "failed"),
                   with_check("backprop_vectorized", "gives the fourth official case", "passed"),
                   {"regularized_gradient", "2.5", "Title", "not_started", 0, 5, "", {}, {}}};
  EXPECT_EQ(course_table(verdict), R"(As the course's own grader would score:
  Feedforward and cost             30 / 30
  Regularised cost                  0 / 15
  Sigmoid gradient                   5 / 5
  Gradient (backpropagation)       40 / 40
  Regularised gradient              0 / 10
  Total                           75 / 100
)");
  verdict.parts[0].checks[0].name = "another check";
  EXPECT_EQ(course_table(verdict), "") << "a table that cannot be told must not be made up";
  verdict.parts.erase(verdict.parts.begin());
  EXPECT_EQ(course_table(verdict), "");
}

TEST_F(TerminalReport, FindsTheCoursesCasesAmongTheJudgesChecks) {
  for (const CourseCase& official : course_cases())
    for (const std::string& part : official.parts) {
      std::ifstream file(std::string(EX4_ROOT_DIR "/checker/judge/checks/") + part + ".cpp");
      const std::string source{std::istreambuf_iterator<char>(file), {}};
      EXPECT_NE(source.find(suite_name(part) + ", " + official.check + ")"), std::string::npos)
          << part << " has no check " << official.check;
    }
}

TEST_F(TerminalReport, SumsUpWithTheNextStep) {
  const verdict::Part init{"init", "2.2", "Random initialisation", "passed", 5, 5, "", {}, {}};
  EXPECT_EQ(summary({{init, failed_cost()}}, 80),
            "\n5 of 25 points, 1 of 2 parts passed.\n\nNext: 1.3 Feedforward and cost (./ex4 check cost)\n");
  EXPECT_EQ(summary({{init}}, 80), "\n5 of 5 points, 1 of 1 part passed.\n");
}

TEST(Wrap, BreaksAtSpacesAndBelowTheValue) {
  EXPECT_EQ(wrap("one two three four five six", 22, "> "), "> one two three four\n> five six\n");
  EXPECT_EQ(wrap("got: Θ1 is 4×3 and Θ2 is 4×5 and more", 25),
            "got: Θ1 is 4×3 and Θ2 is\n     4×5 and more\n");
  EXPECT_EQ(wrap("a\n\nb", 20), "a\n\nb\n");
  EXPECT_EQ(wrap("", 20), "");
}

}  // namespace
}  // namespace ex4::cli
