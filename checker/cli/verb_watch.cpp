// ./ex4 watch: each save of a part is graded at once, as `check` grades it.
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>
#include <CLI/CLI.hpp>

#include <ctime>
#include <map>
#include <memory>

#include "checker/cli/terminal_report.hpp"
#include "checker/cli/verbs.hpp"
#include "checker/grader/grader.hpp"
#include "checker/terminal/folder_watcher.hpp"
#include "checker/terminal/interrupt.hpp"
#include "checker/terminal/style.hpp"

namespace ex4::cli {
namespace {

constexpr auto quiet = std::chrono::milliseconds(40);

struct WatchOptions {
  std::string folder;
};

void clear_screen() {
  if (::isatty(STDOUT_FILENO) != 0) fmt::print("\033[2J\033[3J\033[H");
}

/// The parts whose files were saved, in the order of the exercise.
std::vector<std::string> saved_parts(const std::set<std::string>& names) {
  std::vector<std::string> stems;
  for (const Part& part : parts())
    if (names.count(part.stem + ".cpp") != 0) stems.push_back(part.stem);
  return stems;
}

void show(const Context& context, const WatchOptions& options, const std::filesystem::path& folder,
          const std::vector<std::string>& stems) {
  GradeRequest request;
  request.stems = stems;
  request.folder = folder;
  const Place place = place_of(context, options.folder);
  fmt::print("{}\n", paint(Ink::dim, fmt::format("{:%H:%M:%S}  saved: {}", fmt::localtime(std::time(nullptr)),
                                                 fmt::join(stems, ", "))));
  std::fflush(stdout);
  std::map<std::string, std::string> reports;
  request.on_part = [&](const verdict::Part& part, bool from_before) {
    reports[part.id] =
        part_report(as_typed(part, place), terminal_width()) +
        (from_before ? paint(Ink::dim, "  (nothing has changed since it was last checked)\n") : "");
  };
  grade(context, request);
  for (const std::string& stem : stems) fmt::print("{}", reports[stem]);
}

int run_watch(const Context& context, const WatchOptions& options) {
  const auto folder = options.folder.empty() ? context.exercises() : context.resolve(options.folder);
  FolderWatcher watcher(folder);
  const CatchInterrupt interrupt;
  const auto stop = [&] { return interrupt.interrupted(); };
  const std::string waiting = paint(
      Ink::dim,
      fmt::format("\nWatching {}. Save a part to see its verdict; Ctrl-C ends.\n", shown(context, folder)));
  fmt::print("{}", waiting);
  std::fflush(stdout);
  while (!stop()) {
    const std::set<std::string> names = watcher.wait(quiet, stop);
    const std::vector<std::string> stems = saved_parts(names);
    if (stems.empty()) {
      for (const std::string& name : names)
        if (name.ends_with(".hpp"))
          fmt::print("{} is a contract, which parts share: end with Ctrl-C and start ./ex4 watch again.\n",
                     name);
      std::fflush(stdout);
      continue;
    }
    clear_screen();
    try {
      show(context, options, folder, stems);
    } catch (
        const std::exception& error) {  // a file that vanished in between, a full disk: the next save may do
      fmt::print("ex4: {}\n", error.what());
    }
    fmt::print("{}", waiting);
    std::fflush(stdout);
  }
  fmt::print("\n");
  return all_passed;
}

}  // namespace

void add_watch(CLI::App& app, const Context& context, Action& run) {
  const auto options = std::make_shared<WatchOptions>();
  CLI::App* verb = app.add_subcommand("watch", "Grade a part each time you save it");
  verb->add_option("--exercises", options->folder, "watch the parts in this folder instead of exercises/");
  verb->footer("Ctrl-C ends.\n\nExamples:\n  ./ex4 watch\n  ./ex4 watch --exercises ~/my-parts");
  verb->callback(
      [&context, &run, options] { run = [&context, options] { return run_watch(context, *options); }; });
}

}  // namespace ex4::cli
