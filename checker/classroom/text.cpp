// See text.hpp.
#include "checker/classroom/text.hpp"

#include <algorithm>
#include <cstdint>
#include <stdexcept>

namespace ex4::classroom {
namespace {

enum class Encoding { bytes, little, big };

/// By its mark; or, without one, by the zero that is half of every ASCII letter.
Encoding encoding_of(const std::string& bytes) {
  if (bytes.starts_with("\xFF\xFE")) return Encoding::little;
  if (bytes.starts_with("\xFE\xFF")) return Encoding::big;
  if (bytes.size() < 16 || bytes.size() % 2 != 0) return Encoding::bytes;
  std::size_t even = 0, odd = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) (i % 2 == 0 ? even : odd) += bytes[i] == '\0' ? 1 : 0;
  const std::size_t most = bytes.size() / 2 * 9 / 10;
  if (odd >= most && even == 0) return Encoding::little;
  if (even >= most && odd == 0) return Encoding::big;
  return Encoding::bytes;
}

void append_utf8(std::string& text, std::uint32_t letter) {
  const auto add = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
  if (letter < 0x80) return add(letter);
  if (letter < 0x800) return add(0xC0 | letter >> 6), add(0x80 | (letter & 0x3F));
  if (letter < 0x10000)
    return add(0xE0 | letter >> 12), add(0x80 | (letter >> 6 & 0x3F)), add(0x80 | (letter & 0x3F));
  add(0xF0 | letter >> 18), add(0x80 | (letter >> 12 & 0x3F)), add(0x80 | (letter >> 6 & 0x3F)), add(0x80 | (letter & 0x3F));
}

std::string from_utf16(const std::string& bytes, bool little) {
  const auto broken = [] { return std::runtime_error("it starts as UTF-16 but is not; save it as UTF-8"); };
  if (bytes.size() % 2 != 0) throw broken();
  const auto unit = [&](std::size_t i) {
    const std::uint32_t first = static_cast<unsigned char>(bytes[i]), second = static_cast<unsigned char>(bytes[i + 1]);
    return little ? second << 8 | first : first << 8 | second;
  };
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); i += 2) {
    std::uint32_t letter = unit(i);
    if (letter >= 0xD800 && letter < 0xE000) {  // a letter beyond 65535 takes two units
      if (letter >= 0xDC00 || i + 3 >= bytes.size()) throw broken();
      const std::uint32_t second = unit(i + 2);
      if (second < 0xDC00 || second >= 0xE000) throw broken();
      letter = 0x10000 + ((letter - 0xD800) << 10) + (second - 0xDC00);
      i += 2;
    }
    append_utf8(text, letter);
  }
  return text;
}

/// CR LF and lone CR as LF.
std::string with_line_feeds(const std::string& text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r')
      plain += text[i];
    else if (i + 1 == text.size() || text[i + 1] != '\n')
      plain += '\n';
  }
  return plain;
}

}  // namespace

PlainText plain_text(std::string bytes) {
  PlainText plain;
  if (const Encoding encoding = encoding_of(bytes); encoding != Encoding::bytes) {
    bytes = from_utf16(bytes, encoding == Encoding::little);
    plain.repairs.push_back("UTF-16 became UTF-8");
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    bytes.erase(0, 3);
    if (plain.repairs.empty()) plain.repairs.push_back("the byte order mark was left out");
  }
  if (bytes.find('\r') != std::string::npos) {
    bytes = with_line_feeds(bytes);
    plain.repairs.push_back("line ends became line feeds");
  }
  plain.text = std::move(bytes);
  return plain;
}

}  // namespace ex4::classroom
