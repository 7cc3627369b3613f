// See dev_check.hpp. The shape of the tables (keys, words, ids, translations) is checked where they become
// C++, when ex4 is built: checker/tables.
#include "checker/cli/dev_check.hpp"

#include <fmt/format.h>

#include <map>
#include <set>
#include <sstream>

#include "checker/cli/guide.hpp"
#include "checker/diagnosis/engine/catalogue.hpp"
#include "checker/parts/parts.hpp"
#include "checker/process/files.hpp"
#include "checker/verdict/grader_error.hpp"

namespace ex4::cli {
namespace {

namespace fs = std::filesystem;
using Faults = std::vector<std::string>;

constexpr std::size_t fewest_hints = 3;

/// The anchors of a page's headings: lower case, hyphens for blanks.
std::set<std::string> anchors_of(const std::string& page) {
  std::set<std::string> anchors;
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with('#')) continue;
    std::string anchor = line.substr(std::min(line.size(), line.find_first_not_of("# ")));
    for (char& c : anchor)
      c = c == ' ' ? '-' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    anchors.insert(anchor);
  }
  return anchors;
}

void check_entry(const fs::path& root, const diagnosis::Entry& entry, Faults& faults) {
  if (!entry.says.ends_with('.')) faults.push_back(entry.id + ": `says` should end with a full stop");
  if (entry.ask.find('?') == std::string::npos) faults.push_back(entry.id + ": `ask` should be a question");
  const std::size_t hash = entry.see.find('#');
  const std::string file = entry.see.substr(0, hash), page = process::read_file(root / file);
  if (page.empty())
    faults.push_back(fmt::format("{}: `see` leads to {}, which is not there", entry.id, file));
  else if (hash != std::string::npos && !anchors_of(page).contains(entry.see.substr(hash + 1)))
    faults.push_back(
        fmt::format("{}: `see` leads to {}, and {} has no such section; write it or correct the link",
                    entry.id, entry.see, file));
}

/// Reading the tables also reads every formula.
void check_mistakes(const fs::path& root, const Part& part, Faults& faults) {
  try {
    std::set<std::string> ids;
    for (const diagnosis::Entry& entry : diagnosis::named_entries(part.stem)) {
      if (!ids.insert(entry.id).second)
        faults.push_back(fmt::format("{}: the id stands twice in {}", entry.id, part.stem));
      check_entry(root, entry, faults);
    }
    if (ids.empty())
      faults.push_back(part.stem + ": no mistake has a name; add checker/parts/" + part.stem +
                       "/mistakes.toml");
    static_cast<void>(diagnosis::find_entry(part.stem, ""));  // its formulas, where choices have the names
  } catch (const GraderError& e) {
    faults.push_back(e.what());
  }
}

void check_files(const Context& context, const Part& part, Faults& faults) {
  const auto needs = [&](const fs::path& file, const std::string& what) {
    if (!process::read_file(file).empty()) return true;
    faults.push_back(
        fmt::format("{}: {} not found: {}", part.stem, what, file.lexically_relative(context.root).string()));
    return false;
  };
  needs(context.root / "checker/judge/checks" / (part.stem + ".cpp"), "its checks");
  needs(context.exercises() / (part.stem + ".hpp"), "its contract");
  needs(context.solutions() / (part.stem + ".cpp"), "its solution");
  if (!needs(context.guide(part.stem), "its page")) return;
  if (const std::size_t hints = hints_of(context.guide(part.stem)).size(); hints < fewest_hints)
    faults.push_back(
        fmt::format("{}: its page has {} hints and should have {} at least", part.stem, hints, fewest_hints));
}

void check_stub(const Context& context, const Part& part, Faults& faults) {
  const std::string name = part.stem + ".cpp";
  if (process::read_file(context.exercises() / name) != process::read_file(context.build / "stubs" / name))
    faults.push_back(
        fmt::format("exercises/{0} is not the stub that solutions/{0} gives. Unless you are solving it: sh "
                    "solutions/make_stubs.sh --all exercises",
                    name));
}

}  // namespace

std::vector<std::string> course_faults(const Context& context, bool stubs) {
  Faults faults;
  for (const Part& part : parts()) {
    check_mistakes(context.root, part, faults);
    check_files(context, part, faults);
    if (stubs) check_stub(context, part, faults);
  }
  if (faults.empty() && process::read_file(context.root / "docs/mistakes.md") != diagnosis::mistakes_page())
    faults.emplace_back("docs/mistakes.md is older than the tables; `./ex4 dev check --write` writes it");
  return faults;
}

}  // namespace ex4::cli
