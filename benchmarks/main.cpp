// ex4_bench: what ./ex4 bench runs. The verb (checker/cli/verb_bench.cpp) explains the options and checks
// them; here they are only read.
#include <fmt/format.h>

#include <csignal>
#include <cstdlib>
#include <ctime>

#include "benchmarks/machine.hpp"
#include "benchmarks/suite.hpp"

namespace ex4::bench {
namespace {

Options read_options(int count, char** words) {
  Options options;
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    const auto value = [&] {
      if (++i == count) throw std::invalid_argument(word + " needs a value");
      return std::string(words[i]);
    };
    if (word == "--grow")
      options.grow = true;
    else if (word == "--peers")
      options.peers = true;
    else if (word == "--json")
      options.json = value();
    else if (word == "--exercises")
      options.exercises = value();
    else if (word == "--plot")
      options.plot = value();
    else if (word == "--filter")
      options.filter = value();
    else if (word == "--min-time")
      options.min_time = value();
    else if (word == "--repetitions")
      options.repetitions = static_cast<unsigned>(std::stoul(value()));
    else
      throw std::invalid_argument("unknown option " + word);
  }
  return options;
}

/// Runs what is registered; with several repetitions, all benchmarks in random order. Growing ones stay in
/// order, since those of one size share gigabytes.
void measure(const Options& options, Results& results, bool random_order) {
  const unsigned repetitions = random_order ? options.repetitions : std::min(options.repetitions, 5U);
  std::vector<std::string> words = {"ex4_bench", "--benchmark_min_time=" + options.min_time,
                                    fmt::format("--benchmark_repetitions={}", repetitions),
                                    fmt::format("--benchmark_enable_random_interleaving={}", random_order)};
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  int count = static_cast<int>(pointers.size());
  benchmark::Initialize(&count, pointers.data());
  benchmark::RunSpecifiedBenchmarks(&results, options.filter);
}

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  if (value == nullptr) throw std::runtime_error("ex4_bench is called by ./ex4 bench");
  return value;
}

int run(int count, char** words) {
  Bench bench;
  bench.options = read_options(count, words);
  const auto machine = describe_machine();
  fmt::print("ex4 bench: cost and gradient of a 400-25-10 network on 5000 digits\n");
  for (const auto& [key, value] : machine) {
    fmt::print("  {:<12} {}\n", key, value);
    benchmark::AddCustomContext(key, value);
  }
  if (std::stod(machine.at("load_before")) > 0.5)
    fmt::print(
        "  Other work is running on this machine (see load_before): expect slower and less steady times.\n");
  Results results(bench.options.json);
  bench.digits = digits_problem(environment("EX4_ROOT") + "/exercises/data");
  bench.team(1);
  add_backprop(bench);
  add_training(bench);
  if (!bench.options.exercises.empty()) add_learner(bench);
  if (bench.options.peers) add_peers(bench);
  fmt::print("All answers agree with the oracle, where nothing else is said. Measuring …\n");
  std::fflush(stdout);
  measure(bench.options, results, true);
  if (bench.options.grow || !bench.options.plot.empty()) {
    benchmark::ClearRegisteredBenchmarks();
    add_growth(bench);
    fmt::print("Growing …\n");
    std::fflush(stdout);
    measure(bench.options, results, false);
  }
  results.close();
  print_results(bench, results);
  if (!bench.options.plot.empty()) draw_plots(bench, results);
  return bench.something_wrong ? 1 : 0;
}

}  // namespace
}  // namespace ex4::bench

int main(int count, char** words) {
  std::signal(SIGPIPE, SIG_IGN);  // a peer or a runner that ends is an error with a name
  try {
    return ex4::bench::run(count, words);
  } catch (const std::exception& error) {
    std::fflush(stdout);
    fmt::print(stderr, "ex4: {}\n", error.what());
    return 2;
  }
}
