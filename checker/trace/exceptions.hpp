// Where a call that did not return stopped: the innermost expression that was begun and never finished.
#pragma once

#include "checker/trace/explanation.hpp"
#include "checker/trace/words.hpp"

namespace ex4::trace {

/// Fills in line and words. Certain of the line only where the program itself threw there.
void explain_end(Explanation& made, const std::string& source, const History& history, Walk& walk,
                 const Words& words, const judge::Outcome& outcome);

}  // namespace ex4::trace
