// The catalogue: complete entries, unique ids, links that lead somewhere, and docs/mistakes.md as current as the tables.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "checker/diagnosis/engine/catalogue.hpp"
#include "checker/parts/parts.hpp"
#include "checker/tests/temp_folder.hpp"

namespace ex4::diagnosis {
namespace {

/// True when some heading becomes this anchor: lower case, blanks to hyphens.
bool has_heading(const std::string& page, const std::string& anchor) {
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with('#')) continue;
    std::string made = line.substr(std::min(line.size(), line.find_first_not_of("# ")));
    for (char& c : made) c = c == ' ' ? '-' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (made == anchor) return true;
  }
  return false;
}

TEST(DiagnosisCatalogue, HasCompleteEntries) {
  std::set<std::string> ids;
  for (const Part& part : parts()) {
    std::set<std::string> here;
    for (const Entry& entry : named_entries(part.stem)) {
      EXPECT_TRUE(here.insert(entry.id).second) << entry.id << " twice in " << part.stem;
      EXPECT_FALSE(entry.says.empty() || entry.ask.empty() || entry.see.empty()) << entry.id;
      EXPECT_TRUE(entry.says.ends_with('.')) << entry.id;
      EXPECT_TRUE(entry.ask.find('?') != std::string::npos) << entry.id << ": " << entry.ask;
      ids.insert(entry.id);
    }
  }
  EXPECT_GE(ids.size(), 200U);
}

TEST(DiagnosisCatalogue, LinksLeadSomewhere) {
  for (const Part& part : parts())
    for (const Entry& entry : named_entries(part.stem)) {
      const std::size_t hash = entry.see.find('#');
      const std::string page = tests::read_bytes(std::string(EX4_ROOT_DIR) + "/" + entry.see.substr(0, hash));
      ASSERT_FALSE(page.empty()) << entry.id << ": " << entry.see;
      if (hash == std::string::npos) continue;
      EXPECT_TRUE(has_heading(page, entry.see.substr(hash + 1))) << entry.id << ": " << entry.see;
    }
}

TEST(DiagnosisCatalogue, FindsTheFormulaOfAnyEntry) {
  const auto named = find_entry("backprop_loop", "backprop.slope-of-a2");
  ASSERT_TRUE(named);
  EXPECT_EQ(named->formula, "s2 = slope(g2)");
  EXPECT_TRUE(find_entry("cost", "cost.average.negated"));
  EXPECT_FALSE(find_entry("cost", "no.such"));
}

TEST(DiagnosisCatalogue, PageIsCurrent) {
  const std::string path = std::string(EX4_ROOT_DIR) + "/docs/mistakes.md";
  if (std::getenv("EX4_UPDATE_DOCS") != nullptr) std::ofstream(path) << mistakes_page();
  EXPECT_EQ(tests::read_bytes(path), mistakes_page()) << "run this test with EX4_UPDATE_DOCS=1 to write " << path;
}

}  // namespace
}  // namespace ex4::diagnosis
