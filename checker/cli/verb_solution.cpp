// ./ex4 solution PART: our answer, once the learner's own passes.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "checker/cli/verbs.hpp"
#include "checker/grader/grader.hpp"

namespace ex4::cli {
namespace {

struct SolutionOptions {
  std::string part;
  bool spoil = false;
};

/// The file without the lines that only the maker of the stubs reads: "// [solution", "//| …", "//
/// solution]".
std::string without_marks(const std::string& text) {
  std::istringstream lines(text);
  std::string out;
  for (std::string line; std::getline(lines, line);) {
    const std::size_t start = line.find_first_not_of(' ');
    const std::string words = start == line.npos ? "" : line.substr(start);
    const bool mark =
        words.rfind("// [solution", 0) == 0 || words.rfind("//|", 0) == 0 || words == "// solution]";
    if (!mark) out += line + "\n";
  }
  return out;
}

bool has_passed(const Context& context, const std::string& stem) {
  const std::vector<verdict::Part> parts = remembered(context).parts;
  return std::any_of(parts.begin(), parts.end(),
                     [&](const verdict::Part& part) { return part.id == stem && part.status == "passed"; });
}

int run_solution(const Context& context, const SolutionOptions& options) {
  const Part& part = chosen_part(options.part);
  if (!options.spoil && !has_passed(context, part.stem)) {
    fmt::print(
        "Your {0} has not passed yet. Solving it yourself is the point, so try first:\n"
        "  ./ex4 hint {0}                the next hint\n"
        "  ./ex4 check {0}               what is wrong so far\n"
        "  ./ex4 solution {0} --spoil    ours all the same\n",
        part.stem);
    return not_all_passed;
  }
  fmt::print("{}", without_marks(read_text(context.solutions() / (part.stem + ".cpp"))));
  return all_passed;
}

}  // namespace

void add_solution(CLI::App& app, const Context& context, Action& run) {
  CLI::App* verb = app.add_subcommand("solution", "Our answer to a part, once yours has passed");
  auto options = std::make_shared<SolutionOptions>();
  verb->add_option("PART", options->part, "The part, as ./ex4 list names it")->required();
  verb->add_flag("--spoil", options->spoil, "Show it although yours has not passed");
  verb->footer("Examples:\n  ./ex4 solution cost\n  ./ex4 solution cost --spoil");
  verb->callback(
      [&context, &run, options] { run = [&context, options] { return run_solution(context, *options); }; });
}

}  // namespace ex4::cli
