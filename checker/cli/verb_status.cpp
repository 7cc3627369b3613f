// ./ex4 without a verb: the path of parts, the points, the next step. Grades nothing; shows what was last
// seen.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>

#include "checker/cli/terminal_report.hpp"
#include "checker/cli/verbs.hpp"
#include "checker/grader/grader.hpp"
#include "checker/terminal/style.hpp"
#include "checker/terminal/wrap.hpp"

namespace ex4::cli {
namespace {

std::string state_of(const verdict::Verdict& seen, const std::string& stem) {
  const auto found = std::find_if(seen.parts.begin(), seen.parts.end(),
                                  [&](const verdict::Part& part) { return part.id == stem; });
  return found == seen.parts.end() ? "not_started" : found->status;
}

std::string stones(const verdict::Verdict& seen) {
  std::string path;
  for (const Part& part : parts()) {
    const std::string state = state_of(seen, part.stem);
    path += state == "passed" ? paint(Ink::good, "●") : state == "not_started" ? "○" : paint(Ink::bad, "◐");
    path += &part == &parts().back() ? "" : paint(Ink::dim, "─");
  }
  return path;
}

void show_next_step(const Part& part, const std::string& state) {
  fmt::print("{} {} {}\n", paint(Ink::strong, "Next:"), part.section, part.title);
  fmt::print("  read   docs/parts/{0}.md and exercises/{0}.hpp\n", part.stem);
  fmt::print("  {}  exercises/{}.cpp\n", state == "not_started" ? "write" : "mend ", part.stem);
  fmt::print("  check  ./ex4 check {}\n  stuck? ./ex4 hint {}\n", part.stem, part.stem);
}

int run_status(const Context& context) {
  const verdict::Verdict seen = remembered(context);
  fmt::print("Neural networks learning\n\n  {}\n\n", stones(seen));
  int score = 0, most = 0;
  const Part* next = nullptr;
  for (const Part& part : parts()) {
    const std::string state = state_of(seen, part.stem);
    const bool passed = state == "passed";
    if (!passed && next == nullptr) next = &part;
    score += passed ? part.points : 0, most += part.points;
    const std::string note = passed || state == "not_started" ? "" : paint(Ink::bad, "  " + in_words(state));
    fmt::print("  {} {} {}{:>6}{}\n", sign_of(state), padded(part.section, 4), padded(part.title, 39),
               fmt::format("{}/{}", passed ? part.points : 0, part.points), note);
  }
  fmt::print("\n{} of {} points{}\n\n", score, most,
             seen.parts.empty() ? ". Nothing has been checked yet." : ", as of your last checks.");
  if (next != nullptr)
    show_next_step(*next, state_of(seen, next->stem));
  else
    fmt::print("All parts pass. Train the network with your own code: ./ex4 train\n");
  if (seen.parts.empty()) fmt::print("\nTo see where this leads first: ./ex4 tour\n");
  return all_passed;
}

}  // namespace

void add_status(CLI::App& app, const Context& context, Action& run) {
  CLI::App* verb = app.add_subcommand("status", "Where you are and what comes next; the same as ./ex4 alone");
  verb->footer("Example:\n  ./ex4");
  const Action show = [&context] { return run_status(context); };
  run = show;
  verb->callback([&run, show] { run = show; });
}

}  // namespace ex4::cli
