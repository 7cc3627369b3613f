// What shows between calls and under other conditions, and the log without it.
#pragma once

#include "checker/diagnosis/explainers.hpp"
#include "checker/session/experiments.hpp"
#include "checker/verdict/verdict.hpp"

namespace ex4::diagnosis {

struct StateFindings {
  Mistakes facts;  ///< each backed by an experiment, or by two equal calls of the log
  /// What is left to explain: where calls disturb each other, the answers that were given alone.
  Log log;
};

StateFindings find_state(const Part& part, const Log& log, const judge::Experiments& experiments);

/// Equal up to `tolerance`, field by field.
bool same_record(const wire::Record& a, const wire::Record& b, double tolerance);
/// The same function, arguments and seed.
bool same_arguments(const judge::Observation& a, const judge::Observation& b);

}  // namespace ex4::diagnosis
