// From what a part answered to what its author did wrong. Reads the judge's log; never talks to the runner.
#pragma once

#include <vector>

#include "checker/session/experiments.hpp"
#include "checker/session/observation.hpp"
#include "checker/verdict/verdict.hpp"

namespace ex4::diagnosis {

/// The mistakes that explain the log, most important first; certain ones before observations. Empty for a
/// part whose calls all agreed and for one that was not started. Without `experiments` nothing is said of
/// what would need them: kept state, unwritten memory, ignored arguments.
std::vector<verdict::Mistake> explain(const Part& part, const std::vector<judge::Observation>& log,
                                      const judge::Experiments& experiments = {});

}  // namespace ex4::diagnosis
