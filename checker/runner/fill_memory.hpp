// Memory that nobody has written, filled with one byte, so that code which reads it gives itself away: on
// zeros it answers one thing, on a pattern another. Leaves out memory that the learner's code itself wrote
// and gave back.
#pragma once

#include <optional>
#include <string>

namespace ex4::runner {

/// The byte that a call of this kind wants: "call_on_zeros", "call_on_pattern"; nothing for a plain "call".
std::optional<unsigned char> wanted_fill(const std::string& kind);

/// Fills the heap's blocks from now on, and the stack below the caller. To be called just before the
/// learner's code.
void fill_memory(unsigned char byte);

}  // namespace ex4::runner
