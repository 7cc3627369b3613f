// How one call of a learner's function ended, and what it gave.
#pragma once

#include <armadillo>
#include <cstdint>
#include <string>
#include <vector>

#include "checker/verdict/verdict.hpp"
#include "checker/wire/record.hpp"

namespace ex4::judge {

enum class Ending {
  returned,
  not_implemented,
  threw,         ///< an exception; `detail` holds its text
  threw_other,   ///< something that is not a std::exception
  broken_reply,  ///< the reply could not be read; `detail` says why
  crashed,       ///< `detail` names the signal
  timed_out,     ///< `detail` names the limit
  memory_exceeded,
  output_exceeded,
  exited,  ///< the process ended by itself; `detail` gives the status
  skipped  ///< not made, because an earlier call ended the runner
};

/// True for the endings after which the runner is gone.
bool is_abnormal(Ending ending);

/// One point at which the learner's code asked for the cost, or the optimiser asked the learner's objective.
struct Evaluation {
  arma::vec point;
  double value = 0;
  arma::vec gradient;  ///< empty for a plain cost
};

/// One call of minimize(), as the judge, which ran it, saw it.
struct Minimization {
  arma::vec start;
  arma::uword max_iterations = 0;
  arma::uword iterations = 0;           ///< accepted steps that were taken
  std::vector<Evaluation> evaluations;  ///< in order; at most the first 400
  arma::vec result;
};

struct Outcome {
  Ending ending = Ending::skipped;
  wire::Record value;
  std::string detail;
  std::string changed_input;            ///< name of an argument that the call modified, else empty
  std::vector<Evaluation> evaluations;  ///< calls of J, for numerical_gradient; at most the first 4000
  std::vector<Minimization> minimizations;
  /// Processor time since the answer before, so that nothing can be computed between two calls for nothing;
  /// never part of a verdict record. 0 where the kernel does not tell.
  double cpu_seconds = 0;
  /// Addresses on the stack where it threw or crashed, innermost first, as the program tells them: untrusted, at most 64.
  std::vector<std::uint64_t> frames{};
  std::vector<std::vector<std::uint64_t>> stacks{};  ///< of a call that hung: where it was, several times
  std::string fault{};                               ///< of a crash: "stack overflow", "null pointer", "wild pointer"
  verdict::Place place{};  ///< the learner's line behind them, once locate() has looked; it only explains
};

}  // namespace ex4::judge
