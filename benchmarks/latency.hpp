// From save to verdict: how long a learner waits, against compiling a bare file that includes Armadillo.
#pragma once

#include "checker/grader/context.hpp"

namespace ex4::cli {

/// Measures and prints (./ex4 bench --latency); returns an exit status, 1 when a bar is missed.
int measure_latency(const Context& context);

}  // namespace ex4::cli
