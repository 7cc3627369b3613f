// The trace as a table: each variable as a line left it the first time, and what it was.
#pragma once

#include "checker/trace/explanation.hpp"
#include "checker/trace/words.hpp"

namespace ex4::trace {

/// In the order of the lines; at most as many as fit on a page.
std::vector<Row> rows_of(const History& history, const Walk& walk, const Words& words);

}  // namespace ex4::trace
