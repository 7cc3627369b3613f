// See guide.hpp. Knows the Markdown that our own pages use, not all of it.
#include "checker/cli/guide.hpp"

#include <algorithm>
#include <sstream>

#include "checker/grader/helpers.hpp"
#include "checker/terminal/wrap.hpp"

namespace ex4::cli {
namespace {

bool starts_with(const std::string& line, const char* words) { return line.rfind(words, 0) == 0; }

bool is_list_item(const std::string& line) { return starts_with(line, "- ") || starts_with(line, "* "); }

}  // namespace

std::vector<std::string> hints_of(const std::filesystem::path& page) {
  std::istringstream lines(read_text(page));
  std::vector<std::string> hints;
  bool among_hints = false, in_code = false;
  for (std::string line; std::getline(lines, line);) {
    if (starts_with(line, "```")) in_code = !in_code;
    const bool heading = !in_code && starts_with(line, "#");
    if (heading && starts_with(line, "## ")) among_hints = line == "## Hints";
    if (!among_hints) continue;
    if (heading && starts_with(line, "### Hint "))
      hints.emplace_back();
    else if (!heading && !hints.empty())
      hints.back() += line + "\n";
  }
  return hints;
}

std::string rendered(const std::string& markdown, std::size_t width) {
  std::istringstream lines(markdown);
  std::string out, paragraph;
  bool in_code = false;
  const auto flush = [&] {
    out += wrap(paragraph, width, "  ");
    paragraph.clear();
  };
  for (std::string line; std::getline(lines, line);) {
    if (starts_with(line, "```")) {
      flush();
      in_code = !in_code;
    } else if (in_code) {
      out += "      " + line + "\n";
    } else if (line.empty() || is_list_item(line)) {
      flush();
      if (line.empty() && !out.empty()) out += "\n";
      paragraph = line;
    } else {
      const std::size_t text = std::min(line.find_first_not_of(' '), line.size());
      paragraph += (paragraph.empty() ? "" : " ") + line.substr(text);
    }
  }
  flush();
  while (out.size() > 1 && out.compare(out.size() - 2, 2, "\n\n") == 0) out.pop_back();
  return out;
}

}  // namespace ex4::cli
