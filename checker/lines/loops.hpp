// The loops of a source text: from which line to which each reaches. A scan of brackets and keywords that
// knows comments, strings and preprocessor lines; no parser, and good for lines only: it serves to name the
// loop in which a program hung.
#pragma once

#include <string>
#include <vector>

namespace ex4::lines {

/// Lines from 1: that of the keyword, and the last one of the body.
struct Loop {
  int first = 0, last = 0;
};

/// In the order in which they begin. Text that is no C++ gives fewer, and never throws.
std::vector<Loop> loops_in(const std::string& source);

}  // namespace ex4::lines
