// ./ex4 replay: make one call of one check again, plainly or under a debugger.
#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/wait.h>

#include <memory>

#include "checker/cli/terminal_report.hpp"
#include "checker/cli/verbs.hpp"
#include "checker/grader/grader.hpp"
#include "checker/grader/room_to_work.hpp"
#include "checker/process/child.hpp"
#include "checker/process/files.hpp"
#include "checker/terminal/style.hpp"

namespace ex4::cli {
namespace {

struct ReplayOptions {
  std::string stem, check, folder;
  unsigned call = 0;
  bool debug = false, solutions = false;
};

toolchain::Built build(const Context& context, const ReplayOptions& options) {
  const toolchain::Builder builder = make_builder(context, {options.debug, false});
  if (options.solutions) return builder.solution_runner(options.stem);
  const auto folder = options.folder.empty() ? context.exercises() : context.resolve(options.folder);
  const auto source = hand_in(folder, options.stem);
  if (!source) throw SetupError((folder / (options.stem + ".cpp")).string() + " is not there");
  return builder.learner_runner(*source);
}

/// gdb on the caller's terminal, stopped at the first call of each function of the part.
void add_debugger(const Part& part, std::vector<std::string>& command) {
  if (process::run({"gdb", "--version"}, std::chrono::seconds(20), 1000).status != 0)
    throw SetupError("gdb is not installed; on Debian and Ubuntu: sudo apt-get install gdb");
  fmt::print("gdb starts the program and stops where your function is called. Useful there: next, print\n"
             "w.theta1.n_rows, backtrace, continue; leave with quit.\n\n");
  std::fflush(stdout);
  std::vector<std::string> words = {"gdb", "--quiet", "-ex", "set print thread-events off"};
  for (const std::string& function : part.functions)
    words.insert(words.end(), {"-ex", "break ex4::" + function});
  words.insert(words.end(), {"-ex", "run", "--args"});
  for (const std::string& word : words) command.push_back("--debugger=" + word);
}

int run_replay(const Context& context, ReplayOptions options) {
  const Part& part = chosen_part(options.stem);
  options.stem = part.stem;
  const toolchain::Built built = build(context, options);
  if (built.runner.empty()) {
    fmt::print("{} does not compile:\n{}\n", part.stem, verdict::printable(built.message));
    return not_all_passed;
  }
  require_room_to_work();
  const process::Fd record_fd(::memfd_create("record", MFD_CLOEXEC));
  constexpr int number = 6;
  std::vector<std::string> command = judge_command(context, make_box(context), part.stem, built.runner);
  command.insert(command.end(), {"--out", fmt::format("fd:{}", number), "--only-check", options.check});
  if (!options.debug) command.push_back("--verbose");
  if (options.call != 0) command.insert(command.end(), {"--only-call", std::to_string(options.call)});
  if (options.debug) add_debugger(part, command);
  process::Child judge(command, {{0, 0}, {1, 1}, {2, 2}, {number, record_fd.get()}}, false);
  const auto status = judge.wait_until(process::Clock::now() + std::chrono::hours(24));
  const std::string record = process::read_file(fmt::format("/proc/self/fd/{}", record_fd.get()));
  if (!status || *status != 0) throw SetupError("the judge did not finish; its words are above");
  const verdict::Part verdict = verdict::part_from_json(record);
  if (options.debug && verdict.status == "crashed") {
    fmt::print("\ngdb ended before {} had answered, so there is nothing to compare.\n", part.stem);
    return not_all_passed;
  }
  if (verdict.checks.empty())
    throw SetupError(fmt::format("{} has no check {}; ./ex4 check {} prints the exact command", part.stem,
                                 options.check, part.stem));
  for (const verdict::Check& check : verdict.checks)
    fmt::print("\n{} {}\n{}\n", sign_of(check.status), check.name, check.message);
  return verdict.checks.front().status == "passed" ? all_passed : not_all_passed;
}

}  // namespace

void add_replay(CLI::App& app, const Context& context, Action& run) {
  const auto options = std::make_shared<ReplayOptions>();
  CLI::App* verb = app.add_subcommand("replay", "Make one call of a failed check again");
  verb->add_option("PART", options->stem, "the part")->required();
  verb->add_option("CHECK", options->check, "the check, as the failed one printed it")->required();
  verb->add_option("--call", options->call, "only the call with this number, counted from 1");
  verb->add_flag("--debug", options->debug, "build with -g -O0 and start gdb on your terminal");
  verb->add_option("--exercises", options->folder, "take the part from this folder");
  verb->add_flag("--solutions", options->solutions, "replay our own solution");
  verb->footer(
      "Examples:\n  ./ex4 replay cost AveragesOverTheExamples --call 1\n"
      "  ./ex4 replay backprop_loop GivesTheFourthOfficialCase --debug");
  verb->callback(
      [&context, &run, options] { run = [&context, options] { return run_replay(context, *options); }; });
}

}  // namespace ex4::cli
