// The verbs of ./ex4. Each add_ function stands in verb_<name>.cpp; verbs() in verbs.cpp lists those that
// work.
#pragma once

#include "checker/grader/context.hpp"
#include "checker/grader/helpers.hpp"

namespace ex4::cli {

/// Also makes it the default: adding it sets `run`, which the verb on the command line then replaces.
void add_status(CLI::App& app, const Context& context, Action& run);
void add_check(CLI::App& app, const Context& context, Action& run);
void add_watch(CLI::App& app, const Context& context, Action& run);
void add_list(CLI::App& app, const Context& context, Action& run);
void add_why(CLI::App& app, const Context& context, Action& run);
void add_hint(CLI::App& app, const Context& context, Action& run);
void add_solution(CLI::App& app, const Context& context, Action& run);
void add_reset(CLI::App& app, const Context& context, Action& run);
void add_tour(CLI::App& app, const Context& context, Action& run);
void add_train(CLI::App& app, const Context& context, Action& run);
void add_bench(CLI::App& app, const Context& context, Action& run);
void add_replay(CLI::App& app, const Context& context, Action& run);
void add_trace(CLI::App& app, const Context& context, Action& run);
void add_selftest(CLI::App& app, const Context& context, Action& run);
void add_grade(CLI::App& app, const Context& context, Action& run);
void add_doctor(CLI::App& app, const Context& context, Action& run);
void add_dev(CLI::App& app, const Context& context, Action& run);

}  // namespace ex4::cli
