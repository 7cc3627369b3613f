// One call of a traced program, made as often as wanted, each time with some of its values replaced by others: "what
// would come out if this were δ3?" In the box of any runner; what it writes is hostile.
#pragma once

#include <optional>

#include "checker/session/observation.hpp"
#include "checker/session/session.hpp"
#include "checker/trace/log.hpp"
#include "checker/trace/traced_program.hpp"

namespace ex4::trace {

/// A value that is put in place of the one that comes.
struct Forced {
  static constexpr std::uint32_t every_turn = 0xffffffff;
  int place = 0;
  std::uint32_t turn = every_turn;  ///< which time the place is reached, from 0
  int field = 0;
  bool adds = false;  ///< a number that is added
  arma::mat value;
};

struct TracedRun {
  judge::Outcome outcome;
  std::vector<Event> events;
};

class TracedCall {
 public:
  /// Keeps references. Throws std::runtime_error when there is no memory for the trace.
  TracedCall(const TracedProgram& program, const box::Box& box, const judge::Observation& failing);
  /// In a fresh process.
  TracedRun run(const std::vector<Forced>& forced = {});
  /// In a process that has made such calls before, which is quick; only how it ended.
  judge::Outcome outcome(const std::vector<Forced>& forced);

 private:
  void write(const std::vector<Forced>& forced);
  judge::Outcome call(double seconds);

  const TracedProgram& program_;
  const box::Box& box_;
  const judge::Observation& failing_;
  process::Fd memory_;
  std::optional<judge::Session> session_;
  std::uint32_t calls_ = 0;
};

}  // namespace ex4::trace
