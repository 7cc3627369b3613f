// Whether the exercise holds together: its tables of mistakes, pages, hints, checks and stubs. For those who
// change them.
#pragma once

#include <string>
#include <vector>

#include "checker/grader/context.hpp"

namespace ex4::cli {

/// What is wrong, each with its cure; empty when nothing is. `stubs` also compares exercises/*.cpp with the
/// stubs that the solutions give, which is meant for a tree in which nobody solves the exercise.
std::vector<std::string> course_faults(const Context& context, bool stubs);

}  // namespace ex4::cli
