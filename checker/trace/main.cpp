// ex4_trace: runs a part's smallest failing calls once more, written down value by value, and says which line
// is the first wrong one. A process of its own: whatever a traced program makes of it, the verdict stands
// already.
#include <sys/prctl.h>
#include <sys/resource.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <fstream>
#include <iostream>

#include "checker/session/failing_calls.hpp"
#include "checker/trace/explanation.hpp"

namespace ex4::trace {
namespace {

struct Options {
  std::string part, source, build, box, isolation = "limits", failing, cache, out;
};

int run(int count, char** arguments) {
  CLI::App app("Finds the first wrong line of one part.");
  Options options;
  app.add_option("--part", options.part)->required();
  app.add_option("--source", options.source)->required();
  app.add_option("--build", options.build)->required();
  app.add_option("--box", options.box)->required();
  app.add_option("--isolation", options.isolation);
  app.add_option("--failing", options.failing, "what ex4_judge --failing wrote")->required();
  app.add_option("--cache", options.cache)->required();
  app.add_option("--out", options.out)->required();
  CLI11_PARSE(app, count, arguments);
  const auto tools = find_tools(options.build);
  if (!tools) throw std::runtime_error("clang was not found when ex4 was built, so there is no trace");
  const Part& part = part_named(options.part);
  const std::vector<judge::Observation> failing = judge::read_failing_calls(options.failing);
  std::vector<Explanation> explanations;
  if (!failing.empty()) {
    const box::Box box{options.box, box::isolation_from(options.isolation)};
    const std::string source = toolchain::read_source(options.source);
    const TracedProgram program = make_traced(*tools, options.build, box, options.cache, part.stem, source);
    for (const judge::Observation& call : failing) {
      TracedCall traced(program, box, call);
      const TracedRun run = traced.run();
      Explanation made = explain(part.stem, source, program.places, call, run);
      // Unwritten memory and clocks make a second run differ; what they lead to would be another story each
      // time.
      const Explanation again = explain(part.stem, source, program.places, call, traced.run());
      if (again.says != made.says || again.line != made.line) {
        made.line = 0;
        made.says.clear();
      } else {
        made = explain(part.stem, source, program.places, call, run, &traced);
      }
      explanations.push_back(std::move(made));
    }
  }
  std::ofstream file(options.out, std::ios::binary);
  file << to_json(explanations);
  file.close();
  return file ? 0 : 2;
}

}  // namespace
}  // namespace ex4::trace

int main(int count, char** arguments) {
  std::signal(SIGPIPE, SIG_IGN);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ::prctl(PR_SET_DUMPABLE, 0);
  const rlimit seconds{
      10, RLIM_INFINITY};  // a hostile trace costs no more than this; the usual one a tenth of a second
  ::setrlimit(RLIMIT_CPU, &seconds);
  try {
    return ex4::trace::run(count, arguments);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
}
