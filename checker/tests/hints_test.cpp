// The guide's hints: every part has at least three, each one says something, and the reader finds all of
// them.
#include <gtest/gtest.h>

#include <fstream>

#include "checker/cli/guide.hpp"
#include "checker/grader/context.hpp"
#include "checker/parts/parts.hpp"

namespace ex4::cli {
namespace {

namespace fs = std::filesystem;

fs::path page_with(const std::string& text) {
  const fs::path page = fs::path(::testing::TempDir()) / "ex4_hints_test.md";
  std::ofstream(page) << text;
  return page;
}

TEST(Hints, ThereAreAtLeastThreeForEveryPart) {
  for (const Part& part : parts()) {
    const std::vector<std::string> hints =
        hints_of(fs::path(EX4_ROOT_DIR) / "docs" / "parts" / (part.stem + ".md"));
    EXPECT_GE(hints.size(), 3U) << part.stem;
    for (const std::string& hint : hints) EXPECT_GE(hint.size(), 40U) << part.stem << ": " << hint;
  }
}

TEST(Hints, AreFoundInTheirSectionOnly) {
  const std::string page =
      "# Page\n### Hint 0\nno\n## Hints\n\n### Hint 1\nfirst\n```cpp\n# no heading\n```\n### Hint 2\nsecond\n"
      "## After\n### Hint 3\nno\n";
  EXPECT_EQ(hints_of(page_with(page)),
            (std::vector<std::string>{"first\n```cpp\n# no heading\n```\n", "second\n"}));
  EXPECT_TRUE(hints_of(page_with("# Page\n")).empty());
}

TEST(Hints, OfAMissingPageAreAnError) { EXPECT_THROW(hints_of("/nowhere/page.md"), SetupError); }

TEST(Hints, AreFilledToTheWidth) {
  EXPECT_EQ(
      rendered("One two\nthree four five six.\n\n- an item\n  of a list\n- another\n\n```cpp\nint  x;\n```\n",
               22),
      "  One two three four\n  five six.\n\n  - an item of a list\n  - another\n\n      int  x;\n");
}

}  // namespace
}  // namespace ex4::cli
