// Where learner code threw: the return addresses on the stack at the moment of the throw. They are looked up
// outside of this process (checker/lines), explain and decide nothing, and are as untrusted as everything
// here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <vector>

namespace ex4::runner {

inline constexpr std::size_t most_frames = 48;

/// Addresses inside this program, relative to where it was loaded, innermost first. Takes no memory: it may
/// be called from a signal's handler. Returns how many were written to `offsets`.
std::size_t take_backtrace(std::uint64_t* offsets);

/// The frames below which the exception was thrown; empty when that was not seen.
std::vector<double> thrown_at(const std::exception_ptr& exception);

}  // namespace ex4::runner
