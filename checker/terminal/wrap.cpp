// See wrap.hpp.
#include "checker/terminal/wrap.hpp"

#include <algorithm>

namespace ex4::cli {
namespace {

/// Where the words after "name:   value" begin, or after leading spaces: broken lines go on there.
std::size_t hanging_indent(std::string_view line) {
  std::size_t start = std::min(line.find_first_not_of(' '), line.size());
  const std::size_t colon = line.find(':', start);
  const bool names_a_value = colon != line.npos && colon < start + 12 &&
                             line.substr(start, colon - start).find(' ') == line.npos &&
                             line.substr(colon + 1, 1) == " ";
  if (names_a_value) start = std::min(line.find_first_not_of(' ', colon + 1), line.size());
  return start == line.size() ? 0 : columns_of(line.substr(0, start));
}

/// Bytes of the longest beginning of `text` that takes at most `columns`.
std::size_t bytes_of(std::string_view text, std::size_t columns) {
  std::size_t byte = 0;
  for (; byte < text.size(); ++byte)
    if ((static_cast<unsigned char>(text[byte]) & 0xC0U) != 0x80 && columns-- == 0) break;
  return byte;
}

void wrap_line(std::string_view line, std::size_t width, std::string_view indent, std::string& out) {
  const std::size_t hang = hanging_indent(line) + 20 > width ? 0 : hanging_indent(line);
  std::size_t room = width, keep = hang;  // the first `keep` bytes are layout, not a place to break
  for (std::string lead;; lead.assign(hang, ' '), room = width - hang, keep = 0) {
    out += std::string(line.empty() ? "" : indent) + lead;
    if (columns_of(line) <= room) {
      out += std::string(line) + "\n";
      return;
    }
    const std::size_t limit = bytes_of(line, room);
    std::size_t end = line.rfind(' ', limit);
    if (end == line.npos || end <= keep) end = limit;  // one long word: break it anywhere
    out += std::string(line.substr(0, end)) + "\n";
    line.remove_prefix(std::min(line.find_first_not_of(' ', end), line.size()));
  }
}

}  // namespace

std::size_t columns_of(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; }));
}

std::string wrap(std::string_view text, std::size_t width, std::string_view indent) {
  const std::size_t room = std::max<std::size_t>(width, columns_of(indent) + 20) - columns_of(indent);
  std::string out;
  while (text.substr(0, text.find('\n')).size() < text.size()) {
    wrap_line(text.substr(0, text.find('\n')), room, indent, out);
    text.remove_prefix(text.find('\n') + 1);
  }
  if (!text.empty()) wrap_line(text, room, indent, out);
  return out;
}

std::string padded(std::string_view text, std::size_t width) {
  return std::string(text) + std::string(width - std::min(width, columns_of(text)), ' ');
}

}  // namespace ex4::cli
