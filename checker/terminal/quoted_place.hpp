// A line of the learner's file as a terminal shows it: name, number, the line itself and a mark under the
// column.
#pragma once

#include <string>

#include "checker/verdict/verdict.hpp"

namespace ex4::cli {

/// The room that valid UTF-8 takes on a terminal: a blank for each character, tabs as they are.
std::string blanks_for(const std::string& text);

/// "  cost.cpp:22: a2 * w.theta2" and a line with the mark below, each at most `width` columns and indented
/// by `indent`; without the mark where only the line is known. Empty where nothing is.
std::string quoted_place(const verdict::Place& place, std::size_t width, std::size_t indent);

}  // namespace ex4::cli
