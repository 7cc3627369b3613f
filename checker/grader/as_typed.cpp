// See as_typed.hpp.
#include "checker/grader/as_typed.hpp"

#include <algorithm>
#include <cctype>

namespace ex4::cli {

std::string shell_word(const std::string& word) {
  const auto plain = [](unsigned char c) {
    return std::isalnum(c) != 0 || std::string("_-./+,:@%").find(static_cast<char>(c)) != std::string::npos;
  };
  if (!word.empty() && std::all_of(word.begin(), word.end(), plain)) return word;
  std::string quoted = "'";
  for (const char c : word) quoted += c == '\'' ? "'\\''" : std::string(1, c);
  return quoted + "'";
}

verdict::Part as_typed(verdict::Part part, const Place& place) {
  for (verdict::Check& check : part.checks)
    if (!check.replay.empty()) check.replay += place.options;
  if (!place.folder.empty())
    for (verdict::Note& note : part.notes) note.file = place.folder + "/" + note.file;
  if (part.status != "compile_error" || place.folder.empty()) return part;
  const std::string file = part.id + ".cpp";
  std::string message;
  for (std::size_t at = 0; at < part.message.size();) {
    const std::size_t end = std::min(part.message.find('\n', at), part.message.size() - 1) + 1;
    const std::string line = part.message.substr(at, end - at);
    message += line.starts_with(file) ? place.folder + "/" + line : line;
    at = end;
  }
  part.message = message;
  return part;
}

}  // namespace ex4::cli
