// The compiler's words in those of the exercise: what Armadillo's types are, and one line of help for what
// learners meet most.
#pragma once

#include <string>

#include "checker/toolchain/diagnostics.hpp"

namespace ex4::toolchain {

/// Quoted types by what they are: "a matrix (arma::mat)", "an unfinished expression"; their other names left
/// out.
std::string in_plain_words(const std::string& text);

/// One line for an error of a learner's, in the part `stem`; empty where nothing helpful is known.
std::string help_for(const Diagnostic& error, const std::string& stem);

/// The source line that a message is about, without the number that g++ draws before it.
std::string source_of(const Diagnostic& message);

}  // namespace ex4::toolchain
