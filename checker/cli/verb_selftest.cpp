// ./ex4 selftest: build the project's own tests and run them through ctest.
#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <sys/wait.h>

#include <memory>

#include "checker/cli/verbs.hpp"
#include "checker/process/child.hpp"

namespace ex4::cli {
namespace {

struct SelftestOptions {
  std::string only, list;
  bool quick = false, mutants = false, catalogue = false, stress = false;
};

/// Runs a command on the caller's terminal; its exit status.
int run_tests(const std::vector<std::string>& command) {
  process::Child child(command, {{0, 0}, {1, 1}, {2, 2}}, false);
  const auto status = child.wait_until(process::Clock::now() + std::chrono::hours(24));
  return status && WIFEXITED(*status) ? WEXITSTATUS(*status) : usage_or_setup_error;
}

int run_selftest(const Context& context, const SelftestOptions& options) {
  fmt::print("Building the tests …\n");
  std::fflush(stdout);
  if (run_tests({"cmake", "--build", context.build.string(), "--parallel"}) != 0)
    throw SetupError("the tests did not build; the compiler's words are above");
  if (options.mutants || options.catalogue) {
    const std::string name = options.mutants ? "mutants" : "catalogue";
    const std::filesystem::path work = context.state() / name;
    std::vector<std::string> survey = {context.program("ex4_" + name).string(), "--root", context.root.string(), "--build",
                                       context.build.string(), "--work", work.string()};
    if (!options.list.empty()) survey.insert(survey.end(), {"--list", context.resolve(options.list).string()});
    fmt::print("{} through the judge; this takes five to ten minutes …\n",
               options.mutants ? "Some 700 programs with one slip each," : "Each mistake that has a name, as a program,");
    std::fflush(stdout);
    const int code = run_tests(survey);
    std::filesystem::remove_all(work);
    return code == 0 ? all_passed : not_all_passed;
  }
  if (options.stress) {
    fmt::print("Ten graders at once beside six busy processes, 500 verdicts; half an hour on two processors …\n");
    std::fflush(stdout);
    return run_tests({"sh", (context.root / "checker/tests/many_graders.sh").string(), context.root.string(),
                     context.build.string(), "10", "5", "6"}) == 0 ? all_passed : not_all_passed;
  }
  std::vector<std::string> command = {
      "ctest",      "--test-dir", context.build.string(), "--output-on-failure", "--no-tests=error",
      "--parallel", "2"};
  if (!options.only.empty()) command.insert(command.end(), {"-R", options.only});
  if (options.quick) command.insert(command.end(), {"-LE", "^slow$"});
  return run_tests(command) == 0 ? all_passed : not_all_passed;
}

}  // namespace

void add_selftest(CLI::App& app, const Context& context, Action& run) {
  const auto options = std::make_shared<SelftestOptions>();
  CLI::App* verb = app.add_subcommand("selftest", "Run the project's own tests through ctest");
  verb->add_option("--only", options->only, "only the tests whose names match this regular expression");
  verb->add_flag("--quick", options->quick, "leave out the tests that build everything once more under sanitizers");
  verb->add_flag("--mutants", options->mutants, "instead, measure the checker on small slips in right programs");
  verb->add_flag("--stress", options->stress, "instead, let ten graders work at once on a busy machine and compare their verdicts");
  verb->add_flag("--catalogue", options->catalogue, "instead, prove that each mistake that has a name is told as itself");
  verb->add_option("--list", options->list, "with --mutants or --catalogue: write each program and what was said about it to this file");
  verb->footer(
      "Your own parts are not touched and do not matter here.\n\n"
      "Examples:\n  ./ex4 selftest\n  ./ex4 selftest --quick\n  ./ex4 selftest --only Learners\n  ./ex4 selftest --mutants\n  ./ex4 selftest --catalogue\n  ./ex4 selftest --stress");
  verb->callback(
      [&context, &run, options] { run = [&context, options] { return run_selftest(context, *options); }; });
}

}  // namespace ex4::cli
