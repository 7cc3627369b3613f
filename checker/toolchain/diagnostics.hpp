// What a compiler (g++ or clang) said, taken apart: one record for each error, warning or note, with the
// source lines shown below it. Words are changed in plain_words.hpp.
#pragma once

#include <string>
#include <vector>

namespace ex4::toolchain {

struct Diagnostic {
  std::string file;
  unsigned line = 0, column = 0;     ///< counted from 1; no column: 0
  std::string severity;              ///< "error" (a fatal one too), "warning" or "note"
  std::string text;                  ///< without the flag in brackets
  std::string flag;                  ///< "-Wshadow", empty where there is none
  std::vector<std::string> snippet;  ///< the source line and what the compiler drew below it, as it drew them
};

/// In order. Lines that belong to none (In file included from …, 2 errors generated) are left out.
std::vector<Diagnostic> diagnostics_in(const std::string& output);

}  // namespace ex4::toolchain
