// Colours and symbols for a terminal, and none where there is no terminal or NO_COLOR is set.
#pragma once

#include <string>

namespace ex4::cli {

enum class Ink { plain, good, bad, warn, dim, strong };

/// True when standard output is a terminal that wants colours.
bool colours_wanted();
/// The text in that ink, or the bare text.
std::string paint(Ink ink, const std::string& text);
/// Width of the terminal in columns; 100 when unknown.
unsigned terminal_width();

}  // namespace ex4::cli
