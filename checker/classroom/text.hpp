// The text of a hand-in as the compiler shall read it: UTF-8 without a mark, lines that end with a line feed.
#pragma once

#include <string>
#include <vector>

namespace ex4::classroom {

struct PlainText {
  std::string text;
  std::vector<std::string> repairs;  ///< what was changed, in words: "UTF-16 became UTF-8"
};

/// Changes how letters and line ends are written, never what they say. Bytes that are no UTF-8 stay as they are: compilers
/// take them in comments. Throws std::runtime_error for UTF-16 that cannot be decoded.
PlainText plain_text(std::string bytes);

}  // namespace ex4::classroom
