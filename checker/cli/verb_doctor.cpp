// ./ex4 doctor: what is installed, how learner code is kept in its box here, and which data is used.
#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <sys/wait.h>

#include <algorithm>

#include "checker/cli/verbs.hpp"
#include "checker/data/source.hpp"
#include "checker/grader/grader.hpp"
#include "checker/grader/tracing.hpp"
#include "checker/process/child.hpp"
#include "checker/terminal/style.hpp"

namespace ex4::cli {
namespace {

/// The first line that a command prints, or nothing when it cannot be run.
std::string first_line_of(const std::vector<std::string>& command) {
  try {
    const process::Finished done = process::run(command, std::chrono::seconds(10), 4096);
    if (done.status == 0) return done.output.substr(0, done.output.find('\n'));
  } catch (const std::runtime_error&) {  // not installed
  }
  return {};
}

bool line(bool good, const std::string& name, const std::string& text) {
  fmt::print("  {} {:<22} {}\n", good ? paint(Ink::good, "✓") : paint(Ink::bad, "✗"), name, text);
  return good;
}

bool program(const std::string& name, const std::vector<std::string>& command, const std::string& purpose,
             bool required) {
  const std::string found = first_line_of(command);
  if (!found.empty()) return line(true, name, found);
  line(!required, name, fmt::format("not installed{}: {}", required ? "" : " (optional)", purpose));
  return !required;
}

/// Compiles and judges one of our own parts: the whole path that a learner's part takes.
bool whole_path(const Context& context) {
  GradeRequest request;
  request.stems = {"sigmoid_gradient"};
  request.folder = context.solutions();
  request.fresh = true;
  const verdict::Verdict verdict = grade(context, request);
  return line(verdict.all_passed(), "compile, box, judge",
              verdict.all_passed() ? "a part of ours went the whole way and passed" : verdict.parts[0].message);
}

int run_doctor(const Context& context) {
  fmt::print("Programs\n");
  const toolchain::Toolchain kit = toolchain::load_toolchain(context.build);
  bool good = program("compiler of your parts", {kit.compiler, "--version"}, "compiles your parts", true);
  const bool quick = std::find(kit.link_flags.begin(), kit.link_flags.end(), "-fuse-ld=lld") != kit.link_flags.end();
  line(true, "linker", quick ? "lld" : "the compiler's own (lld is quicker)");
  good = program("CMake", {"cmake", "--version"}, "builds the checker", true) && good;
  good = program("Ninja", {"ninja", "--version"}, "builds the checker", true) && good;
  program("bubblewrap", {"bwrap", "--version"}, "a stronger box for learner code", false);
  program("gdb", {"gdb", "--version"}, "./ex4 replay --debug", false);
  line(true, "trace", can_trace(context) ? "./ex4 trace finds the first wrong line"
                                         : "not here (optional): it needs clang when ex4 is built; the verdicts are the same");
  fmt::print("\nThe box around learner code\n");
  const box::Box box = make_box(context);
  line(box.level != box::Isolation::limits, box::to_string(box.level), box::describe(box.level));
  fmt::print("\nData\n");
  try {
    const data::Material material = data::load_material(context.data_dir(), context.program("ex4_matread"));
    line(true, "digits", fmt::format("{} of {} pixels: {}", material.training.X.n_rows, material.training.X.n_cols,
                                     material.training.source));
    line(true, "weights", material.weights_source);
  } catch (const std::exception& error) {
    good = line(false, "data", error.what());
  }
  fmt::print("\nThe whole path\n");
  good = whole_path(context) && good;
  fmt::print("\n{}\n", good ? "Everything that ex4 needs is here."
                            : "Something is missing; on Debian and Ubuntu ./ex4 installs what it needs by itself.");
  return good ? all_passed : usage_or_setup_error;
}

}  // namespace

void add_doctor(CLI::App& app, const Context& context, Action& run) {
  CLI::App* verb = app.add_subcommand("doctor", "What is installed, which isolation and which data are used");
  verb->footer("Example:\n  ./ex4 doctor");
  verb->callback([&context, &run] { run = [&context] { return run_doctor(context); }; });
}

}  // namespace ex4::cli
