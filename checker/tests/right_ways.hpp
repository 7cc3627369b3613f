// Right programs written in many ways: other algebra, loops, layouts, types and orders of adding up, noise of 1e-12.
// None may be accused of anything.
#pragma once

#include <string>
#include <vector>

#include "checker/tests/survey/batch.hpp"

namespace ex4::tests {

/// At least twenty for each of the main parts; empty for the others.
std::vector<batch::Learner> right_ways(const std::string& stem);

}  // namespace ex4::tests
