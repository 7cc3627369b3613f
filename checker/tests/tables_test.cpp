// The tables of checker/parts/: what a good file gives, and that a damaged one is refused with file, line and
// cure.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "checker/cli/dev_check.hpp"
#include "checker/diagnosis/engine/tables.hpp"
#include "checker/tables/read.hpp"
#include "checker/tables/write.hpp"
#include "checker/tests/temp_folder.hpp"
#include "checker/verdict/grader_error.hpp"

namespace ex4::tables {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

const std::string row =
    "# a table\n[[mistake]]\nid = \"cost.no-mean\"\nlikelihood = \"common\"\nchange = \"J0 = S\"\n"
    "says = \"The cost is a sum of {m} terms.\"\nask = \"How many examples?\"\nsee = \"cost.md#no-mean\"\n";

const std::string part =
    "[[formula]]\ninputs = [\"z\"]\nmirrors = [[\"a\", \"b\"]]\n"
    "[[formula.function]]\nname = \"f\"\noutputs = [[\"result\", \"b\"]]\n"
    "[[formula.mistakes]]\nfile = \"cost/mistakes.toml\"\nmade = \"earlier part\"\n"
    "[[formula.step]]\nname = \"a\"\nformula = \"2*z\"\n[[formula.step]]\nname = \"b\"\nformula = \"a + 1\"\n"
    "[[formula.form]]\nstep = \"b\"\nformula = \"1 + a\"\n";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  return at == std::string::npos ? "no " + from : text.replace(at, from.size(), to);
}

std::string fault_of(const std::function<void()>& read) {
  try {
    read();
  } catch (const TableError& e) {
    return e.what();
  }
  return "accepted";
}

std::string fault_of_mistakes(const std::string& text) {
  return fault_of([&] { read_mistakes("cost/mistakes.toml", text); });
}

std::string fault_of_part(const std::string& text) {
  return fault_of([&] { read_part("cost/part.toml", text, [](const std::string&) { return part; }); });
}

TEST(Tables, GiveWhatStandsInAFile) {
  const Mistakes read = read_mistakes("cost/mistakes.toml", row + "[[cost]]\nid = \"by row\"\n");
  ASSERT_EQ(read.mistakes.size(), 1U);
  EXPECT_EQ(read.mistakes[0].id, "cost.no-mean");
  EXPECT_EQ(read.mistakes[0].weight, 8);
  EXPECT_EQ(read.mistakes[0].change, "J0 = S");
  EXPECT_EQ(read.choices.at("cost").at(0).id, "by row");
  EXPECT_EQ(read.choices.at("cost").at(0).says, "");
}

TEST(Tables, GiveTheFormulaOfAPart) {
  const std::vector<Formula> read = read_part("cost/part.toml", part, nullptr);
  ASSERT_EQ(read.size(), 1U);
  EXPECT_EQ(read[0].inputs, std::vector<std::string>{"z"});
  EXPECT_EQ(read[0].mirrors, (std::vector<Pair>{{"a", "b"}}));
  EXPECT_EQ(read[0].functions.at(0).outputs, (std::vector<Pair>{{"result", "b"}}));
  EXPECT_EQ(read[0].steps.at(1).formula, "a + 1");
  EXPECT_EQ(read[0].forms, (std::vector<Pair>{{"b", "1 + a"}}));
  EXPECT_EQ(read[0].families.at(0).further, 3);
}

TEST(Tables, TakeTheStepsOfAnotherFileAndPutOthersIn) {
  const std::string own =
      "[[formula]]\nsteps = \"network/steps.toml\"\n[[formula.function]]\nname = \"g\"\n"
      "outputs = [[\"result\", \"b\"]]\n[[formula.instead]]\nname = \"b\"\nformula = \"a + 2\"\nid = "
      "\"cost.b\"\n"
      "words = \"b\"\nask = \"What?\"\nsee = \"cost.md\"\n";
  const auto text_of = [](const std::string& path) {
    EXPECT_EQ(path, "network/steps.toml");
    return std::string(
        "inputs = [\"z\"]\n[[step]]\nname = \"a\"\nformula = \"2*z\"\n"
        "[[step]]\nname = \"b\"\nformula = \"a + 1\"\n");
  };
  const std::vector<Formula> read = read_part("cost/part.toml", own, text_of);
  EXPECT_EQ(read.at(0).steps.at(0).formula, "2*z");
  EXPECT_EQ(read.at(0).steps.at(1).formula, "a + 2");
  EXPECT_EQ(read.at(0).steps.at(1).id, "cost.b");
}

TEST(Tables, RefuseDamageAndNameFileLineAndCure) {
  EXPECT_THAT(fault_of_mistakes(replaced(row, "terms.\"", "terms.")),
              AllOf(HasSubstr("checker/parts/cost/mistakes.toml"), HasSubstr("error:"), HasSubstr("6 |")));
  EXPECT_THAT(fault_of_mistakes(replaced(row, "likelihood", "likelyhood")),
              AllOf(HasSubstr("checker/parts/cost/mistakes.toml:2: error:"), HasSubstr("likelyhood")));
  EXPECT_THAT(fault_of_mistakes(replaced(row, "\"common\"", "\"often\"")),
              AllOf(HasSubstr("\"often\" is no word"), HasSubstr("\"common\", \"usual\", \"rare\"")));
  EXPECT_THAT(fault_of_mistakes(replaced(row, "ask = ", "asks = ")), HasSubstr("ask"));
  EXPECT_THAT(fault_of_mistakes(replaced(row, "\"J0 = S\"", "3")), HasSubstr("\"change\" should be a text"));
  EXPECT_THAT(fault_of_mistakes(row + row), AllOf(HasSubstr("toml:10:"), HasSubstr("a second time")));
  EXPECT_THAT(fault_of_mistakes(replaced(row, "[[mistake]]", "[mistake]")), HasSubstr("double brackets"));
}

TEST(Tables, RefuseAPartThatCannotBeMeant) {
  EXPECT_THAT(fault_of_part(replaced(part, "inputs", "input")), HasSubstr("\"input\" is no line"));
  EXPECT_THAT(fault_of_part(replaced(part, "[\"z\"]", "3")), HasSubstr("a list of texts"));
  EXPECT_THAT(fault_of_part(replaced(part, "\"earlier part\"", "\"elsewhere\"")),
              HasSubstr("\"leads here\""));
  EXPECT_THAT(fault_of_part(replaced(part, "[[formula.function]]\nname = \"f\"\n", "")),
              HasSubstr("is no line"));
  EXPECT_THAT(fault_of_part("[[formula]]\ninputs = [\"z\"]\n"), HasSubstr("needs inputs and steps"));
}

TEST(Tables, AreTranslatedRowByRow) {
  const std::string second = replaced(row, "cost.no-mean", "cost.no-sum");
  const Mistakes english = read_mistakes("cost/mistakes.toml", row + second);
  const Mistakes german =
      translated(english, "cost/mistakes.de.toml",
                 "[[translation]]\nid = \"cost.no-mean\"\nsays = \"Eine Summe von {m}.\"\n"
                 "ask = \"Wie viele?\"\n");
  EXPECT_EQ(german.path, "cost/mistakes.de.toml");
  EXPECT_EQ(german.mistakes.at(0).says, "Eine Summe von {m}.");
  EXPECT_EQ(german.mistakes.at(0).change, "J0 = S");
  EXPECT_EQ(german.mistakes.at(1).says, english.mistakes.at(1).says);
}

TEST(Tables, RefuseATranslationOfNothingAndOneThatLosesAPlaceholder) {
  const Mistakes english = read_mistakes("cost/mistakes.toml", row);
  const auto fault_of_translation = [&](const std::string& id, const std::string& says) {
    return fault_of([&] {
      translated(english, "cost/mistakes.de.toml",
                 "[[translation]]\nid = \"" + id + "\"\nsays = \"" + says + "\"\nask = \"Wie?\"\n");
    });
  };
  EXPECT_THAT(fault_of_translation("cost.new", "{m}"),
              AllOf(HasSubstr("cost/mistakes.de.toml:1: error:"), HasSubstr("no mistake cost.new")));
  EXPECT_THAT(fault_of_translation("cost.no-mean", "Eine Summe."), HasSubstr("placeholders"));
}

TEST(Tables, AFormulaThatCannotBeReadIsTroubleOfOursWithItsFile) {
  diagnosis::FormulaTable table{{"z"}, {}, {{"f", {{"result", "b"}}}}, {{"b", "2*y", "", "", "", ""}},
                                {},    {}};
  try {
    diagnosis::make_model("cost", table);
    FAIL() << "a formula of an unknown name was accepted";
  } catch (const GraderError& e) {
    EXPECT_THAT(e.what(),
                AllOf(HasSubstr("checker/parts/cost/part.toml"), HasSubstr("2*y"), HasSubstr("dev check")));
  }
}

TEST(Tables, RefuseWhatNothingWouldLookAt) {
  const auto fault_of_folder = [](const std::string& text) {
    const tests::TempFolder folder;
    std::filesystem::create_directories(folder / "cost");
    std::ofstream(folder / "cost/mistakes.toml") << text;
    return fault_of([&] { cpp_of(folder.path()); });
  };
  EXPECT_THAT(fault_of_folder(row), AllOf(HasSubstr("cost/mistakes.toml"), HasSubstr("no part.toml takes")));
  EXPECT_THAT(fault_of_folder("[[csot]]\nid = \"x\"\n"), HasSubstr("[[csot]] is neither"));
  EXPECT_EQ(fault_of_folder("[[cost]]\nid = \"x\"\n"), "accepted");
}

TEST(DevCheck, FindsNothingWrong) {
  EXPECT_THAT(cli::course_faults({EX4_ROOT_DIR, EX4_BUILD_DIR, EX4_ROOT_DIR}, false), ::testing::IsEmpty());
}

TEST(DevCheck, TellsWhatIsMissingInAnEmptyFolder) {
  const std::vector<std::string> faults = cli::course_faults({"/nowhere", "/nowhere", "/nowhere"}, false);
  EXPECT_THAT(faults, ::testing::Contains("cost: its page not found: docs/parts/cost.md"));
  EXPECT_THAT(faults, ::testing::Contains("cost: its checks not found: checker/judge/checks/cost.cpp"));
  EXPECT_THAT(faults, ::testing::Contains(
                          HasSubstr("cost.no-mean: `see` leads to docs/parts/cost.md, which is not there")));
}

}  // namespace
}  // namespace ex4::tables
