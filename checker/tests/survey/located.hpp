// How well the trace finds a mutant's line, which the mutant knows. Measures only: nothing is judged by it.
#pragma once

#include "checker/tests/survey/judge_learner.hpp"

namespace ex4::batch {

struct Located {
  /// `exact` the line of the slip; `near` two lines off at most; `wrong`
  /// any other line; `silent` no line; `none` there is nothing to trace (no clang, or no small call failed).
  enum class How { exact, near, wrong, silent, none } how = How::none;
  int line = 0;      ///< what the trace gave; 0 for no line
  std::string says;  ///< its sentence
};

/// The line of a mutant by its id, "ours cost:38 …"; 0 when it names none.
int line_of(const std::string& id);

/// Traces the learner's text on the calls in `failing` (ex4_judge --failing). The best line of any function counts.
Located locate(const Tools& tools, const std::string& stem, const Learner& learner,
               const std::filesystem::path& failing);

}  // namespace ex4::batch
