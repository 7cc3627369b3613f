// ./ex4 dev check: whether the tables, pages, hints, checks and stubs of the exercise hold together.
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <memory>

#include "checker/cli/dev_check.hpp"
#include "checker/cli/verbs.hpp"
#include "checker/diagnosis/engine/catalogue.hpp"
#include "checker/process/files.hpp"

namespace ex4::cli {
namespace {

int run_check(const Context& context, bool write) {
  if (write) process::replace_file(context.root / "docs/mistakes.md", diagnosis::mistakes_page());
  const std::vector<std::string> faults = course_faults(context, true);
  for (const std::string& fault : faults) fmt::print("{}\n", fault);
  if (faults.empty())
    fmt::print("Tables, pages, hints, checks and stubs hold together.\n");
  else
    fmt::print("\n{} to mend.\n", faults.size() == 1 ? "1 thing" : fmt::format("{} things", faults.size()));
  return faults.empty() ? all_passed : not_all_passed;
}

}  // namespace

void add_dev(CLI::App& app, const Context& context, Action& run) {
  CLI::App* verb = app.add_subcommand("dev", "For those who change the exercise: does it hold together?");
  verb->require_subcommand(1);
  verb->footer("Example:\n  ./ex4 dev check");
  CLI::App* check =
      verb->add_subcommand("check", "Tables of mistakes, links, hints, pages, checks and stubs");
  const auto write = std::make_shared<bool>(false);
  check->add_flag("--write", *write, "first write docs/mistakes.md from the tables");
  check->footer(
      "The tables are the files of checker/parts/; one that cannot be read stops the build of ex4, with file "
      "and line.\n"
      "Exit status: 0 nothing is wrong, 1 something is and was told, 2 the command is at fault.\n\n"
      "Example:\n  ./ex4 dev check");
  check->callback(
      [&context, &run, write] { run = [&context, write] { return run_check(context, *write); }; });
}

}  // namespace ex4::cli
