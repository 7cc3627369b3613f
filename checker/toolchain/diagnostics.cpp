// See diagnostics.hpp. Read by hand and not by regular expressions: a line may be as long as its author
// likes.
#include "checker/toolchain/diagnostics.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <sstream>
#include <utility>

namespace ex4::toolchain {
namespace {

constexpr std::size_t longest_heading = 4000, most_lines = 5000, longest_snippet = 4;

/// The number that ends at `end`, which is a colon's place; moves `end` to the colon before it.
std::optional<unsigned> number_before(const std::string& line, std::size_t& end) {
  std::size_t begin = end;
  while (begin > 0 && std::isdigit(static_cast<unsigned char>(line[begin - 1])) != 0) --begin;
  if (begin == end || begin == 0 || line[begin - 1] != ':' || end - begin > 7) return {};
  const unsigned value = static_cast<unsigned>(std::stoul(line.substr(begin, end - begin)));
  end = begin - 1;
  return value;
}

/// "cost.cpp:3:5: error: words [-Wflag]"; the assembler writes "x.s:3: Error: words".
std::optional<Diagnostic> heading(const std::string& line) {
  constexpr std::pair<const char*, const char*> kinds[] = {
      {": fatal error: ", "error"}, {": error: ", "error"}, {": warning: ", "warning"}, {": note: ", "note"},
      {": Error: ", "error"}, {": Fatal error: ", "error"}};
  for (const auto& [mark, severity] : kinds) {
    const std::size_t at = line.find(mark);
    if (at == std::string::npos) continue;
    Diagnostic found;
    std::size_t end = at;
    auto column = number_before(line, end);
    auto row = column ? number_before(line, end) : std::nullopt;
    if (column && !row) row = std::exchange(column, 0);
    if (!row || end == 0) continue;
    found.file = line.substr(0, end), found.line = *row, found.column = *column, found.severity = severity;
    found.text = line.substr(at + std::string(mark).size());
    const std::size_t bracket = found.text.rfind(" [-");
    if (bracket != std::string::npos && found.text.ends_with(']')) {
      found.flag = found.text.substr(bracket + 2, found.text.size() - bracket - 3);
      found.text.erase(bracket);
    }
    return found;
  }
  return {};
}

bool between(const std::string& line) {
  const auto has = [&](const char* words) { return line.find(words) != std::string::npos; };
  return line.starts_with("In file included from") || line.starts_with("                 from") ||
         has(": In function ") || has(": In member function ") || has(": In lambda function") ||
         has(": At global scope:") || has(": In instantiation of ") || line.ends_with(" generated.") ||
         line.starts_with("compilation terminated");
}

}  // namespace

std::vector<Diagnostic> diagnostics_in(const std::string& output) {
  std::vector<Diagnostic> all;
  std::istringstream lines(output);
  bool open = false;
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line) && ++count < most_lines;) {
    line.resize(std::min(line.size(), longest_heading));
    if (auto found = heading(line)) {
      all.push_back(std::move(*found));
      open = true;
    } else if (between(line)) {
      open = false;
    } else if (open && all.back().snippet.size() < longest_snippet) {
      all.back().snippet.push_back(line);
    }
  }
  return all;
}

}  // namespace ex4::toolchain
