// The first wrong line of a failing call, and the whole trace as a table, in words for the learner.
#pragma once

#include <string>
#include <vector>

#include "checker/session/observation.hpp"
#include "checker/trace/traced_call.hpp"

namespace ex4::trace {

/// One line of the table that `./ex4 trace` shows.
struct Row {
  int line = 0;
  std::string name, shape, what;
  std::string sign;  ///< "right", "wrong" or empty, when nothing is known
};

struct Explanation {
  std::string function, title;  ///< the call
  int line = 0, column = 0;     ///< 0: no line was found
  int width = 0;                ///< of the expression, cut at the end of its line
  std::string quoted;           ///< the learner's line
  std::string says;
  bool certain = false;  ///< all that the line reads is right, and what it gives is not
  int ended_in = 0;  ///< the line in which a call ended that did not return
  bool confirmed = false;  ///< with another value put there, the call gave the right answer
  std::vector<Row> rows;
  std::vector<Explanation> next;  ///< a second mistake, seen once the first was set right
};

/// What the traced run of one failing call tells. With `call`, the call is made again with quantities put in place of
/// values, to see which sets the answer right. Never throws for what the program wrote.
Explanation explain(const std::string& stem, const std::string& source, const Places& places,
                    const judge::Observation& failing, const TracedRun& run, TracedCall* call = nullptr);

std::string to_json(const std::vector<Explanation>& explanations);
/// Throws std::runtime_error.
std::vector<Explanation> explanations_from_json(const std::string& text);

}  // namespace ex4::trace
