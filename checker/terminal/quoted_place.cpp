// See quoted_place.hpp. Columns of a place are bytes; what is shown is counted in characters.
#include "checker/terminal/quoted_place.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "checker/terminal/style.hpp"

namespace ex4::cli {
namespace {

/// The characters of a valid UTF-8 text.
std::vector<std::string> characters(const std::string& text) {
  std::vector<std::string> all;
  for (const char c : text) {
    if (all.empty() || (static_cast<unsigned char>(c) & 0xC0) != 0x80) all.emplace_back();
    all.back() += c;
  }
  return all;
}

std::string joined(const std::vector<std::string>& all, std::size_t from, std::size_t count) {
  std::string text;
  for (std::size_t i = from; i < std::min(all.size(), from + count); ++i) text += all[i];
  return text;
}

}  // namespace

std::string blanks_for(const std::string& text) {
  std::string blanks;
  for (const std::string& character : characters(text)) blanks += character == "\t" ? '\t' : ' ';
  return blanks;
}

std::string quoted_place(const verdict::Place& place, std::size_t width, std::size_t indent) {
  if (!place.known()) return "";
  const std::string text = verdict::printable(place.text),
                    where = fmt::format("{}:{}: ", verdict::printable(place.file), place.line);
  const std::size_t start = std::min(text.find_first_not_of(' '), text.size());
  const std::vector<std::string> line = characters(text.substr(start));
  const bool marked = place.column > 0 && static_cast<std::size_t>(place.column) > start &&
                      static_cast<std::size_t>(place.column) <= text.size();
  const std::size_t mark =
      marked ? characters(text.substr(start, static_cast<std::size_t>(place.column) - 1 - start)).size() : 0;
  // A line that is too long is shown from where the mark, and a little before it, can be seen.
  const std::size_t taken = indent + where.size(), room = width > taken + 20 ? width - taken : 20;
  const std::size_t from = line.size() > room && mark + 10 > room ? mark - std::min(mark, room / 2) : 0;
  std::string out = std::string(indent, ' ') + paint(Ink::strong, where) + joined(line, from, room) + "\n";
  if (marked) out += std::string(taken + mark - from, ' ') + paint(Ink::bad, "^") + "\n";
  return out;
}

}  // namespace ex4::cli
