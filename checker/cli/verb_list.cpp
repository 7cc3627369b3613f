// ./ex4 list: the parts and the functions that each asks for.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>

#include "checker/cli/verbs.hpp"
#include "checker/terminal/style.hpp"
#include "checker/terminal/wrap.hpp"

namespace ex4::cli {
namespace {

std::size_t longest_stem() {
  std::size_t longest = 0;
  for (const Part& part : parts()) longest = std::max(longest, part.stem.size());
  return longest;
}

int run_list(bool names_only) {
  for (const Part& part : parts()) {
    if (names_only) {
      fmt::print("{}\n", part.stem);
      continue;
    }
    fmt::print("{} {}{:>3} points  {}\n", padded(part.section, 4),
               paint(Ink::strong, padded(part.stem, longest_stem() + 2)), part.points, part.title);
    fmt::print("{}", paint(Ink::dim, wrap(fmt::format("{}", fmt::join(part.functions, ", ")),
                                          terminal_width(), "     ")));
  }
  return all_passed;
}

}  // namespace

void add_list(CLI::App& app, const Context&, Action& run) {
  CLI::App* verb = app.add_subcommand("list", "The parts, their points and the functions to write");
  auto names_only = std::make_shared<bool>(false);
  verb->add_flag("--names", *names_only, "Only the names, one a line");
  verb->footer("Example:\n  ./ex4 list");
  verb->callback([&run, names_only] { run = [names_only] { return run_list(*names_only); }; });
}

}  // namespace ex4::cli
