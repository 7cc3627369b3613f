// The smallest failing call of each function of a part, handed from the judge to those who only explain.
// The file is trusted: the judge writes it, and no learner code can.
#pragma once

#include <filesystem>
#include <vector>

#include "checker/session/observation.hpp"

namespace ex4::judge {

/// Small, of several examples and with numbers in general position where there is such a call. Calls of more
/// numbers than a person could follow are left out. A file without calls is written when there is none.
void write_failing_calls(const std::filesystem::path& file, const Part& part,
                         const std::vector<Observation>& log);

/// What write_failing_calls() wrote: call, expected, outcome's ending and value. Throws std::runtime_error.
std::vector<Observation> read_failing_calls(const std::filesystem::path& file);

}  // namespace ex4::judge
