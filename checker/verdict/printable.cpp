// Makes foreign text (a learner's output, a compiler's message) safe to show: see printable() in verdict.hpp.
#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <string_view>

#include "checker/verdict/verdict.hpp"

namespace ex4::verdict {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

struct Character {
  std::uint32_t code = 0;
  std::size_t length = 1;  ///< bytes taken
  bool valid = false;
};

/// The well-formed sequences of the Unicode standard, table 3-7: what the second byte may be after the first.
struct Lead {
  unsigned char first, last, second_low, second_high;
  std::size_t length;
};
constexpr std::array leads{Lead{0xC2, 0xDF, 0x80, 0xBF, 2}, Lead{0xE0, 0xE0, 0xA0, 0xBF, 3},
                           Lead{0xE1, 0xEC, 0x80, 0xBF, 3}, Lead{0xED, 0xED, 0x80, 0x9F, 3},
                           Lead{0xEE, 0xEF, 0x80, 0xBF, 3}, Lead{0xF0, 0xF0, 0x90, 0xBF, 4},
                           Lead{0xF1, 0xF3, 0x80, 0xBF, 4}, Lead{0xF4, 0xF4, 0x80, 0x8F, 4}};

/// The character at the start of `text`, which is not empty. An invalid one takes its longest valid
/// beginning.
Character decode(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (byte(0) < 0x80) return {byte(0), 1, true};
  for (const Lead& lead : leads) {
    if (byte(0) < lead.first || byte(0) > lead.last) continue;
    std::uint32_t code = byte(0) & (0x7FU >> lead.length);
    for (std::size_t i = 1; i < lead.length; ++i) {
      const unsigned low = i == 1 ? lead.second_low : 0x80, high = i == 1 ? lead.second_high : 0xBF;
      if (i >= text.size() || byte(i) < low || byte(i) > high) return {0, i, false};
      code = code << 6U | (byte(i) & 0x3FU);
    }
    return {code, lead.length, true};
  }
  return {};
}

/// Characters that move the cursor, end the line or turn the direction of the text around.
bool steers_the_display(std::uint32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x200E || c == 0x200F ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

}  // namespace

std::string printable(const std::string& text) {
  std::string safe;
  for (std::string_view rest = text; !rest.empty();) {
    const Character c = decode(rest);
    const std::string_view bytes = rest.substr(0, c.length);
    rest.remove_prefix(c.length);
    if (!c.valid || (c.code & 0xFFFEU) == 0xFFFE)  // U+FFFE and its kin are no characters: XML refuses them
      safe += replacement;
    else if (c.code == '\t')
      safe += ' ';
    else if (c.code == '\r' && rest.substr(0, 1) == "\n")
      continue;
    else if (c.code == '\n' || !steers_the_display(c.code))
      safe += bytes;
    else
      safe += c.code < 0x100 ? fmt::format("\\x{:02x}", c.code) : fmt::format("\\u{:04x}", c.code);
  }
  return safe;
}

}  // namespace ex4::verdict
