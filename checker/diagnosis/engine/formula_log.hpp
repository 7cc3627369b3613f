// A log turned into calls of a formula and goals for the search.
#pragma once

#include <vector>

#include "checker/diagnosis/engine/search.hpp"
#include "checker/diagnosis/explainers.hpp"

namespace ex4::diagnosis {

/// The calls of one function.
struct Calls {
  std::vector<Run> runs;       ///< small ones
  std::vector<Goal> goals;     ///< in the order in which they should be met
  std::vector<Run> large;      ///< the digits, at most three; their right values are not worked out
  std::vector<Target> confirm; ///< what the learner answered there
  std::size_t evidence = 0;    ///< different finite numbers, and exceptions, in the calls that did not agree
  bool single_number = false;  ///< one and the same number, which fits far too much
  bool nothing_but_zeros = false;  ///< whatever was asked for, the numbers were 0
  std::size_t failing = 0;     ///< calls that did not agree

  bool only_errors = true;     ///< no failing call gave a value
  bool only_shapes = true;     ///< every exception names two shapes
};

/// One observation's arguments by slot of the program.
Environment environment_of(const Program& program, const wire::Call& call);

Calls read_calls(const Model& model, const FunctionModel& function, const Log& log);

}  // namespace ex4::diagnosis
