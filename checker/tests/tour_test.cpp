// The tour from end to end: the numbers that it promises, its pictures, and the same words each time.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>
#include <CLI/CLI.hpp>

#include "checker/cli/verbs.hpp"

namespace ex4::cli {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

class Tour : public ::testing::Test {
 protected:
  void SetUp() override {
    setenv("NO_COLOR", "1", 1);
    context_.root = EX4_ROOT_DIR;
    context_.build = EX4_BUILD_DIR;
    std::string folder = ::testing::TempDir() + "ex4_tour_XXXXXX";
    ASSERT_NE(mkdtemp(folder.data()), nullptr);
    context_.caller = folder_ = folder;
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string tour() const {
    CLI::App app;
    Action action;
    add_tour(app, context_, action);
    app.parse("tour --out pictures");
    ::testing::internal::CaptureStdout();
    const int code = action();
    EXPECT_EQ(code, all_passed);
    return ::testing::internal::GetCapturedStdout();
  }
  /// The number before " % right" in the line that holds `words`.
  static double percent(const std::string& text, const std::string& words) {
    const std::size_t at = text.find(words);
    return at == text.npos ? 0 : std::stod(text.substr(at + words.size()));
  }

  Context context_;
  fs::path folder_;
};

TEST_F(Tour, ShowsTheNumbersOfTheExercise) {
  const std::string text = tour();
  for (const char* number : {"0.287629", "0.383770", "0.576051", "0.250000", "λ = 0  relative difference 2",
                             "λ = 3  relative difference 2", "right: below 1e-9", "iteration   50 of 50"})
    EXPECT_THAT(text, HasSubstr(number));
  EXPECT_GE(percent(text, "the 5000 training digits"), 95);
  EXPECT_GE(percent(text, "2000 digits never seen"), 85);
  for (const char* picture : {"digits.png", "misread.png", "hidden_layer.png"}) {
    EXPECT_TRUE(fs::exists(context_.caller / "pictures" / picture)) << picture;
    EXPECT_THAT(text, HasSubstr((context_.caller / "pictures" / picture).string()));
  }
}

TEST_F(Tour, SaysTheSameEachTime) { EXPECT_EQ(tour(), tour()); }

TEST_F(Tour, RefusesAFolderThatCannotBeMade) {
  context_.caller = "/dev/null";
  EXPECT_THROW(tour(), SetupError);
  ::testing::internal::GetCapturedStdout();
}

}  // namespace
}  // namespace ex4::cli
