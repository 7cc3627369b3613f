// What a traced program wrote down, read with suspicion: sizes, places and counts may lie. Bounded in events
// and bytes; what does not make sense ends the reading there. The writer is ex4_probe.hpp.
#pragma once

#include <armadillo>
#include <vector>

namespace ex4::trace {

inline constexpr std::size_t log_bytes = 24u << 20;
/// After the log, in the same memory: what to replace (forced.hpp). The probe knows this number, too.
inline constexpr std::size_t forced_bytes = 1u << 18;
inline constexpr std::size_t most_events = 120000;

struct Event {
  enum class Kind { value, after, before, mark } kind = Kind::mark;
  int place = 0;
  int field = 0;        ///< 0 the whole value, else a field of Activations, Weights or Gradient: field_name()
  bool scalar = false;  ///< a number, not a 1×1 matrix
  bool cut = false;     ///< too large to be written down: only the shape is known
  arma::mat value;
  arma::uword rows = 0, cols = 0;
};

/// "theta1" for 6; empty for 0 and for what is no field.
const char* field_name(int field);

/// Events in the order in which they came. `places` is how many places there are.
std::vector<Event> read_log(const char* bytes, std::size_t size, std::size_t places);

}  // namespace ex4::trace
