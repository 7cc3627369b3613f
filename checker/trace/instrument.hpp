// From a learner's file and its tree to the same file with every value of a number or matrix written down.
// What cannot be followed (macros, switch, what a template hides) is left as it is: the trace knows less
// there.
#pragma once

#include <set>
#include <string>

#include "checker/trace/ast.hpp"
#include "checker/trace/place.hpp"

namespace ex4::trace {

struct Instrumented {
  std::string source;  ///< to be compiled; `#line` keeps the learner's numbers
  Places places;
};

/// `quiet_lines` are left alone: the compiler did not take what was made of them.
Instrumented instrument(const Node& tree, const std::string& source, const std::set<int>& quiet_lines = {});

}  // namespace ex4::trace
