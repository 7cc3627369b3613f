// Warnings of the compiler that are evidence: they lie in the learner's file, and right programs give none of them.
#pragma once

#include <string>
#include <vector>

#include "checker/verdict/verdict.hpp"

namespace ex4::toolchain {

/// In order of appearance, each once, at most 20; `compiled_as` is replaced by `shown_as`.
std::vector<verdict::Note> notes_in(const std::string& output, const std::string& compiled_as, const std::string& shown_as);

/// Where the file defines a function of this name with other types than the contract's: "line 6: double cost(…)".
/// Empty where it does not.
std::string other_signature(const std::string& output, const std::string& compiled_as, const std::string& function);

}  // namespace ex4::toolchain
