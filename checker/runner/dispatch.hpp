// One dispatch() per part, each in a file named after it: a runner links exactly one of them.
#pragma once

#include "checker/runner/inputs.hpp"

namespace ex4::runner {

/// Calls ex4::<function> with the inputs and names what it returned. Lets every exception through.
/// Throws std::invalid_argument for a function that the part does not have.
wire::Record dispatch(const std::string& function, const Inputs& in);

/// The exception for the last line of each dispatch().
[[noreturn]] void no_such_function(const std::string& function);

}  // namespace ex4::runner
