// See loops.hpp.
#include "checker/lines/loops.hpp"

#include <algorithm>
#include <cctype>

namespace ex4::lines {
namespace {

struct Token {
  std::string text;  ///< a word, or one character of punctuation
  int line = 0;
};

bool in_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// The place behind a comment, a literal or a preprocessor line that begins at `at`; `at` itself where none
/// does.
std::size_t past_what_is_no_code(const std::string& text, std::size_t at, bool line_is_empty) {
  const auto end_of = [&](const std::string& mark, std::size_t from) {
    const std::size_t found = text.find(mark, from);
    return found == std::string::npos ? text.size() : found + mark.size();
  };
  if (text.compare(at, 2, "//") == 0) return std::min(text.find('\n', at), text.size());
  if (text.compare(at, 2, "/*") == 0) return end_of("*/", at + 2);
  if (text[at] == '#' && line_is_empty) {
    std::size_t end = std::min(text.find('\n', at), text.size());
    while (end < text.size() && text[end - 1] == '\\') end = std::min(text.find('\n', end + 1), text.size());
    return end;
  }
  if (text.compare(at, 2, "R\"") == 0 && (at == 0 || !in_word(text[at - 1]))) {
    const std::size_t open = text.find('(', at);
    return open == std::string::npos ? text.size()
                                     : end_of(")" + text.substr(at + 2, open - at - 2) + "\"", open);
  }
  const bool digits_apart = text[at] == '\'' && at > 0 && in_word(text[at - 1]);
  if (text[at] != '"' && (text[at] != '\'' || digits_apart)) return at;
  std::size_t end = at + 1;
  while (end < text.size() && text[end] != text[at] && text[end] != '\n') end += text[end] == '\\' ? 2 : 1;
  return std::min(end + 1, text.size());
}

std::vector<Token> tokens_of(const std::string& text) {
  std::vector<Token> tokens;
  int line = 1;
  bool empty = true;  // nothing but spaces on this line so far
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = past_what_is_no_code(text, at, empty);
    if (end == at) {
      const char c = text[at];
      for (end = at + 1; in_word(c) && end < text.size() && in_word(text[end]);) ++end;
      if (std::isspace(static_cast<unsigned char>(c)) == 0)
        tokens.push_back({text.substr(at, end - at), line}), empty = false;
      if (c == '\n') empty = true;
    }
    line += static_cast<int>(std::count(text.begin() + static_cast<std::ptrdiff_t>(at),
                                        text.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
    at = end;
  }
  return tokens;
}

class Scan {
 public:
  explicit Scan(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

  std::vector<Loop> loops() {
    std::vector<Loop> found;
    for (std::size_t at = 0; at < tokens_.size() && steps_ < most_steps; ++at) {
      const std::string& word = tokens_[at].text;
      if (word != "for" && word != "while" && word != "do") continue;
      const std::size_t end = end_of_statement(at, 0);
      found.push_back({tokens_[at].line, tokens_[std::min(end, tokens_.size() - 1)].line});
    }
    return found;
  }

 private:
  bool is(std::size_t at, const char* text) const { return at < tokens_.size() && tokens_[at].text == text; }

  /// The token that closes the bracket at `at`.
  std::size_t closing(std::size_t at) {
    int depth = 0;
    for (; at < tokens_.size() && ++steps_ < most_steps; ++at) {
      const std::string& text = tokens_[at].text;
      if (text == "(" || text == "[" || text == "{") ++depth;
      if ((text == ")" || text == "]" || text == "}") && --depth == 0) break;
    }
    return at;
  }

  /// The last token of the statement that begins at `at`.
  std::size_t end_of_statement(std::size_t at, int depth) {
    if (at >= tokens_.size() || depth > 200) return tokens_.size();
    if (is(at, "{")) return closing(at);
    if (is(at, "for") || is(at, "while") || is(at, "if") || is(at, "switch")) {
      std::size_t open = at + 1;
      if (is(open, "constexpr")) ++open;
      if (!is(open, "(")) return tokens_.size();
      const std::size_t end = end_of_statement(closing(open) + 1, depth + 1);
      return is(at, "if") && is(end + 1, "else") ? end_of_statement(end + 2, depth + 1) : end;
    }
    if (is(at, "do")) at = end_of_statement(at + 1, depth + 1);
    while (at < tokens_.size() && !is(at, ";") && ++steps_ < most_steps)
      at = is(at, "(") || is(at, "[") || is(at, "{") ? closing(at) + 1 : at + 1;
    return at;
  }

  static constexpr std::size_t most_steps = 20'000'000;  // of all; text that closes nothing takes many
  std::vector<Token> tokens_;
  std::size_t steps_ = 0;
};

}  // namespace

std::vector<Loop> loops_in(const std::string& source) { return Scan(tokens_of(source)).loops(); }

}  // namespace ex4::lines
