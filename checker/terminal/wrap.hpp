// Breaks text into lines that fit a terminal. Counts characters, not bytes; knows no double-width ones.
#pragma once

#include <string>
#include <string_view>

namespace ex4::cli {

/// How many columns the text takes.
std::size_t columns_of(std::string_view text);

/// The text in lines of at most `width` columns, each begun with `indent` and ended with a line feed. Line
/// feeds of the text are kept; a line that is broken goes on below its own beginning, and below its value
/// after "name:  ".
std::string wrap(std::string_view text, std::size_t width, std::string_view indent = "");

/// The text followed by spaces up to `width` columns.
std::string padded(std::string_view text, std::size_t width);

}  // namespace ex4::cli
