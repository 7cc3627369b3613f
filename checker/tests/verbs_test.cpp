// The verbs that keep something: hint, reset. In a small repository of their own, so that no learner's file
// is touched.
#include "checker/cli/verbs.hpp"

#include <gtest/gtest.h>
#include <unistd.h>
#include <CLI/CLI.hpp>

#include <fstream>

#include "checker/verdict/verdict.hpp"

namespace ex4::cli {
namespace {

namespace fs = std::filesystem;

class Verbs : public ::testing::Test {
 protected:
  void SetUp() override {
    setenv("NO_COLOR", "1", 1);
    std::string folder = ::testing::TempDir() + "ex4_verbs_XXXXXX";
    ASSERT_NE(mkdtemp(folder.data()), nullptr);
    context_.root = context_.caller = folder;
    context_.build = context_.root / "build";
    write("docs/parts/cost.md",
          "# Cost\n\n## Hints\n\n### Hint 1\nFirst.\n\n### Hint 2\nSecond.\n\n### Hint 3\nThird.\n");
    write("build/stubs/cost.cpp", "stub\n");
  }
  void TearDown() override { fs::remove_all(context_.root); }

  void write(const std::string& file, const std::string& text) const {
    fs::create_directories((context_.root / file).parent_path());
    std::ofstream(context_.root / file) << text;
  }
  std::string read(const fs::path& file) const { return read_text(context_.root / file); }

  /// What `verb` prints for these words.
  std::string run(AddVerb verb, std::vector<std::string> words, int expected = all_passed) const {
    CLI::App app;
    Action action;
    verb(app, context_, action);
    std::reverse(words.begin(), words.end());  // CLI11 takes them from the back
    app.parse(words);
    ::testing::internal::CaptureStdout();
    const int code = action();
    std::string printed = ::testing::internal::GetCapturedStdout();
    EXPECT_EQ(code, expected) << printed;
    return printed;
  }
  std::vector<fs::path> copies() const {
    std::vector<fs::path> found;
    if (!fs::exists(context_.state())) return found;
    for (const auto& entry : fs::directory_iterator(context_.state())) found.push_back(entry.path());
    return found;
  }

  Context context_;
};

TEST_F(Verbs, HintGivesOneMoreEachTimeAndStaysAtTheLast) {
  for (const char* hint : {"First.", "Second.", "Third.", "Third."})
    EXPECT_NE(run(add_hint, {"hint", "cost"}).find(hint), std::string::npos) << hint;
}

TEST_F(Verbs, HintAgainRepeatsAndAllShowsEverything) {
  run(add_hint, {"hint", "cost"});
  EXPECT_NE(run(add_hint, {"hint", "cost", "--again"}).find("Hint 1 of 3"), std::string::npos);
  const std::string all = run(add_hint, {"hint", "cost", "--all"});
  EXPECT_LT(all.find("First."), all.find("Second."));
  EXPECT_LT(all.find("Second."), all.find("Third."));
}

TEST_F(Verbs, WhyShowsTheFormulaOfTheLastVerdict) {
  write(".ex4/last/backprop_loop.json",
        verdict::to_json(verdict::Part{"backprop_loop", "2.3", "t", "failed", 0, 20, "m", {},
                                       {{"backprop.slope-of-a2", true, "The slope is taken of a2.", "Which value?", "docs/parts/backprop_loop.md"},
                                        {"backprop_loop.factor", false, "A factor.", "Which?", ""}}}));
  const std::string printed = run(add_why, {"why", "backprop_loop"}, not_all_passed);
  for (const char* words : {"certain", "The slope is taken of a2.", "s2 = slope(g2)", "Ask yourself: Which value?",
                            "docs/parts/backprop_loop.md", "an observation", "A factor."})
    EXPECT_NE(printed.find(words), std::string::npos) << words << " is not in\n" << printed;
}

TEST_F(Verbs, WhySaysWhenThereIsNothingToShow) {
  EXPECT_NE(run(add_why, {"why", "cost"}, not_all_passed).find("has not been checked yet"), std::string::npos);
  write(".ex4/last/cost.json", verdict::to_json(verdict::Part{"cost", "1.3", "t", "passed", 20, 20, "m", {}, {}}));
  EXPECT_NE(run(add_why, {"why", "cost"}).find("nothing to explain"), std::string::npos);
  write(".ex4/last/cost.json", verdict::to_json(verdict::Part{"cost", "1.3", "t", "failed", 0, 20, "J is odd", {}, {}}));
  EXPECT_NE(run(add_why, {"why", "cost"}, not_all_passed).find("J is odd"), std::string::npos);
}

TEST_F(Verbs, AnUnknownPartNamesTheNearest) {
  try {
    run(add_hint, {"hint", "cots"});
    FAIL() << "no error";
  } catch (const SetupError& error) {
    ::testing::internal::GetCapturedStdout();
    EXPECT_NE(std::string(error.what()).find("did you mean \"cost\""), std::string::npos) << error.what();
  }
}

TEST_F(Verbs, ResetRestoresTheStubAndKeepsTheOldFile) {
  write("exercises/cost.cpp", "an evening's work\n");
  const std::string printed = run(add_reset, {"reset", "cost"});
  EXPECT_EQ(read("exercises/cost.cpp"), "stub\n");
  ASSERT_EQ(copies().size(), 1U);
  const std::string name = copies()[0].filename();
  EXPECT_EQ(name.rfind("cost.cpp.bak-20", 0), 0U) << name;
  EXPECT_EQ(name.size(), std::string("cost.cpp.bak-YYYYMMDD-HHMMSS").size()) << name;
  EXPECT_NE(printed.find(name), std::string::npos) << printed;
  EXPECT_EQ(read_text(copies()[0]), "an evening's work\n");
}

TEST_F(Verbs, ResetTwiceInASecondKeepsBothFiles) {
  for (const char* work : {"one\n", "two\n", "three\n"}) {
    write("exercises/cost.cpp", work);
    run(add_reset, {"reset", "cost"});
  }
  std::string kept;
  for (const fs::path& copy : copies()) kept += read_text(copy);
  for (const char* work : {"one\n", "two\n", "three\n"}) EXPECT_NE(kept.find(work), std::string::npos);
}

TEST_F(Verbs, ResetOfAnEmptyStubKeepsNothing) {
  write("exercises/cost.cpp", "stub\n");
  EXPECT_NE(run(add_reset, {"reset", "cost"}).find("already"), std::string::npos);
  EXPECT_TRUE(copies().empty());
}

TEST_F(Verbs, ResetTouchesNothingWhenTheCopyCannotBeKept) {
  write("exercises/cost.cpp", "an evening's work\n");
  write(".ex4", "a file where the folder should be\n");
  EXPECT_THROW(run(add_reset, {"reset", "cost"}), SetupError);
  ::testing::internal::GetCapturedStdout();
  EXPECT_EQ(read("exercises/cost.cpp"), "an evening's work\n");
}

TEST_F(Verbs, EveryVerbHasHelpAndAnExample) {
  CLI::App app;
  Action action;
  for (const AddVerb add : verbs()) add(app, context_, action);
  for (const CLI::App* verb : app.get_subcommands({})) {
    EXPECT_FALSE(verb->get_description().empty()) << verb->get_name();
    EXPECT_NE(verb->get_footer().find("./ex4"), std::string::npos) << verb->get_name();
  }
}

}  // namespace
}  // namespace ex4::cli
