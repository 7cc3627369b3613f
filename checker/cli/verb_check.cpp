// ./ex4 check: grade, show, and write the verdict where asked.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <map>
#include <memory>

#include "checker/cli/terminal_report.hpp"
#include "checker/cli/verbs.hpp"
#include "checker/grader/as_typed.hpp"
#include "checker/grader/grader.hpp"
#include "checker/terminal/style.hpp"

namespace ex4::cli {
namespace {

struct CheckOptions {
  std::vector<std::string> stems;
  std::string folder, json, junit;
  bool solutions = false, fresh = false;
};

/// Writes a report to a file, or to standard output for "-".
void deliver(const Context& context, const std::string& where, const std::string& text) {
  if (where == "-") {
    errno = 0;
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
      throw SetupError(fmt::format("the document could not be written to standard output: {}", std::strerror(errno)));
    return;
  }
  std::ofstream file(context.resolve(where), std::ios::binary);
  file << text;
  file.close();
  if (!file) throw SetupError(fmt::format("cannot write {}: {}", where, std::strerror(errno)));
}

/// Shows parts in the order of the exercise although they are done in any order.
class InOrder {
 public:
  InOrder(std::vector<std::string> stems, Place place) : stems_(std::move(stems)), place_(std::move(place)) {}
  void show(const verdict::Part& part, bool from_before) {
    std::string text = part_report(as_typed(part, place_), terminal_width());
    if (from_before) text += paint(Ink::dim, "  (unchanged since it was last checked)\n");
    waiting_[part.id] = std::move(text);
    for (; next_ < stems_.size() && waiting_.count(stems_[next_]) != 0; ++next_)
      fmt::print("{}", waiting_[stems_[next_]]);
    std::fflush(stdout);
  }

 private:
  std::vector<std::string> stems_;
  Place place_;
  std::map<std::string, std::string> waiting_;
  std::size_t next_ = 0;
};

int run_check(const Context& context, const CheckOptions& options) {
  if (options.json == "-" && options.junit == "-")
    throw SetupError("--json - and --junit - would write two documents into one; give one of them a file");
  GradeRequest request;
  for (const Part& part : parts()) {
    bool wanted = options.stems.empty();
    for (const std::string& stem : options.stems) wanted = wanted || chosen_part(stem).stem == part.stem;
    if (wanted) request.stems.push_back(part.stem);
  }
  request.folder = options.folder.empty() ? context.exercises() : context.resolve(options.folder);
  request.solutions = options.solutions;
  request.fresh = options.fresh;
  const Place place = options.solutions ? Place{"", " --solutions"} : place_of(context, options.folder);

  // A report on standard output must stand alone there.
  const bool quiet = options.json == "-" || options.junit == "-";
  InOrder terminal(request.stems, place);
  if (!quiet) request.on_part = [&](const verdict::Part& part, bool before) { terminal.show(part, before); };
  const verdict::Verdict verdict = grade(context, request);
  if (!quiet) fmt::print("{}", summary(verdict, terminal_width()));
  if (!options.json.empty()) deliver(context, options.json, verdict::to_json(verdict));
  if (!options.junit.empty()) deliver(context, options.junit, verdict::to_junit(verdict));
  if (!verdict.all_decided()) {
    if (quiet)
      for (const verdict::Part& part : verdict.parts)
        if (part.status == "grader_error") fmt::print(stderr, "ex4: {}: {}\n", part.id, part.message);
    return usage_or_setup_error;
  }
  return verdict.all_passed() ? all_passed : not_all_passed;
}

}  // namespace

void add_check(CLI::App& app, const Context& context, Action& run) {
  const auto options = std::make_shared<CheckOptions>();
  CLI::App* verb = app.add_subcommand("check", "Grade your parts, all of them or the named ones");
  verb->add_option("PART", options->stems, "parts to grade; ./ex4 list names them");
  verb->add_option("--exercises", options->folder, "grade the parts in this folder instead of exercises/");
  verb->add_flag("--solutions", options->solutions, "grade our own solutions");
  verb->add_flag("--fresh", options->fresh, "build and judge again even what has not changed");
  verb->add_option("--json", options->json,
                   "write the verdict as JSON to a file, or to standard output for -");
  verb->add_option("--junit", options->junit, "write it as JUnit XML, likewise");
  verb->footer(
      "Exit status: 0 all passed, 1 not all, 2 the command or the set-up is at fault, or a part could not be judged.\n\n"
      "Examples:\n  ./ex4 check cost\n  ./ex4 check --json verdict.json\n"
      "  ./ex4 check --exercises ~/my-parts --junit -");
  verb->callback(
      [&context, &run, options] { run = [&context, options] { return run_check(context, *options); }; });
}

}  // namespace ex4::cli
