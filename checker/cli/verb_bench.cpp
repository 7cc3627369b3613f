// ./ex4 bench: builds the benchmarks, which nothing else needs, and hands over to them (benchmarks/main.cpp).
#include <fmt/format.h>
#include <sys/wait.h>
#include <CLI/CLI.hpp>

#include <fstream>
#include <memory>

#include "benchmarks/latency.hpp"
#include "checker/cli/verbs.hpp"
#include "checker/process/child.hpp"

namespace ex4::cli {
namespace {

struct BenchOptions {
  std::string json, exercises, plot, filter;
  double min_time = 0;
  unsigned repetitions = 0;
  bool grow = false, peers = false, install = false, latency = false;
};

constexpr auto patience = std::chrono::hours(3);

/// Runs a command on the caller's terminal; its exit status.
int run_here(const std::vector<std::string>& command) {
  process::Child child(command, {{0, 0}, {1, 1}, {2, 2}}, false);
  const auto status = child.wait_until(process::Clock::now() + patience);
  return status && WIFEXITED(*status) ? WEXITSTATUS(*status) : usage_or_setup_error;
}

void build(const Context& context) {
  const bool first = !std::filesystem::exists(context.program("ex4_bench"));
  if (first) fmt::print(stderr, "ex4: building the benchmarks; the first time takes about half a minute\n");
  const process::Finished done =
      process::run({"cmake", "--build", context.build.string(), "--target", "ex4_bench"},
                   std::chrono::minutes(15), 1 << 20);
  if (done.status != 0) throw SetupError("the benchmarks did not build:\n" + done.output);
}

int run_bench(const Context& context, const BenchOptions& options) {
  if (options.latency) return measure_latency(context);
  if (options.install)
    return run_here({"sh", (context.root / "benchmarks/peers/install.sh").string()}) == 0
               ? all_passed
               : usage_or_setup_error;
  std::vector<std::string> command = {context.program("ex4_bench").string()};
  const auto add_path = [&](const char* name, const std::string& path) {
    if (!path.empty()) command.insert(command.end(), {name, context.resolve(path).string()});
  };
  if (!options.json.empty() && !std::ofstream(context.resolve(options.json)))
    throw SetupError("cannot write " + options.json);
  if (!options.exercises.empty() && !std::filesystem::is_directory(context.resolve(options.exercises)))
    throw SetupError(options.exercises + " is not a folder; --exercises takes the folder with the parts");
  add_path("--json", options.json);
  add_path("--exercises", options.exercises);
  add_path("--plot", options.plot);
  if (!options.filter.empty()) command.insert(command.end(), {"--filter", options.filter});
  if (options.min_time > 0)
    command.insert(command.end(), {"--min-time", fmt::format("{}", options.min_time)});
  if (options.repetitions > 0)
    command.insert(command.end(), {"--repetitions", fmt::format("{}", options.repetitions)});
  if (options.grow) command.push_back("--grow");
  if (options.peers) command.push_back("--peers");
  build(context);
  return run_here(command);
}

}  // namespace

void add_bench(CLI::App& app, const Context& context, Action& run) {
  const auto options = std::make_shared<BenchOptions>();
  CLI::App* verb =
      app.add_subcommand("bench", "What vectorising buys: loop, vectorised, blocked, and the limit");
  verb->add_option("--json", options->json,
                   "write every measurement to a file, in Google Benchmark's format");
  verb->add_option("--exercises", options->exercises,
                   "also time backprop_loop and backprop_vectorized of this folder");
  verb->add_flag("--grow", options->grow,
                 "also m from 500 to 500,000 and h from 25 to 1000 (about ten minutes)");
  verb->add_flag("--peers", options->peers,
                 "also NumPy, Octave, PyTorch, Eigen, SciPy and scikit-learn, where installed");
  verb->add_flag("--install-peers", options->install, "install those with apt-get, and nothing else");
  verb->add_option("--plot", options->plot, "draw pictures into this folder with gnuplot; includes --grow");
  verb->add_flag("--latency", options->latency,
                 "from save to verdict, against compiling a bare file, and nothing else");
  verb->add_option("--filter", options->filter,
                   "only the benchmarks whose names match this regular expression");
  verb->add_option("--min-time", options->min_time, "seconds for each repetition (0.1)")
      ->check(CLI::PositiveNumber);
  verb->add_option("--repetitions", options->repetitions, "of each benchmark, in random order (9)")
      ->check(CLI::Range(1, 1000));
  verb->footer(
      "Takes about two minutes. Close other programs first: they share the processor.\n"
      "Nothing is timed before its answer agrees with the oracle.\n"
      "Exit status: 0 all measured, 1 an answer was wrong and left out, 2 the command or the set-up is at "
      "fault.\n\n"
      "Examples:\n  ./ex4 bench\n  ./ex4 bench --exercises exercises\n  ./ex4 bench --json times.json "
      "--peers\n"
      "  ./ex4 bench --plot pictures --peers\n  ./ex4 bench --filter 'blocked|limit'");
  verb->callback(
      [&context, &run, options] { run = [&context, options] { return run_bench(context, *options); }; });
}

}  // namespace ex4::cli
