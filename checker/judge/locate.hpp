// The learner's lines in the log: looks up where calls threw, after all calls are made. Leaves the verdict as
// it is.
#pragma once

#include "checker/judge/grading.hpp"
#include "checker/lines/find_lines.hpp"

namespace ex4::judge {

/// Sets the place of every outcome whose stack leads to a line of the file.
void locate(const lines::Finder& finder, std::vector<Observation>& log);

/// The place that a failed check shows: that of its first call that failed. `check` is its CamelCase name.
verdict::Place place_of(const std::string& check, const std::vector<Observation>& log);

}  // namespace ex4::judge
