// Calls of the log made again under other conditions, for the diagnosis: alone in a fresh runner, with memory
// that holds other bytes, with one argument changed. What a claim of kept state, of memory that was never
// written or of an ignored argument needs as evidence. Only made when a part failed; decides nothing about
// the verdict.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "checker/session/observation.hpp"

namespace ex4::judge {

/// One call of the log, alone in a fresh process: nothing can be kept from an earlier call there.
struct Retrial {
  std::size_t place = 0;          ///< in the log
  Outcome zeros, pattern;         ///< with unwritten memory full of zeros, and of a pattern
  std::optional<Outcome> repeat;  ///< on zeros once more, where the two differ
};

/// An argument of a function whose change did not change the answer, in each of several calls.
struct IgnoredArgument {
  std::string function, argument;
};

struct Experiments {
  std::vector<Retrial> alone;
  std::vector<IgnoredArgument> ignored;
};

/// Makes them, a few small calls for each function of the part. Deterministic in what is tried. Calls that
/// ask back (numerical_gradient, train) are left out: their answers depend on more than the arguments.
Experiments experiment(const Settings& settings, const std::vector<Observation>& log);

/// The call with this argument changed to another legal value; nothing when the others would not fit to it.
std::optional<wire::Call> with_changed(const wire::Call& call, const std::string& argument);

}  // namespace ex4::judge
