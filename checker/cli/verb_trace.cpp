// ./ex4 trace: what each line of a part gave in its smallest failing call, and which is the first wrong one.
#include <fmt/format.h>
#include <unistd.h>
#include <CLI/CLI.hpp>

#include <memory>

#include "checker/cli/terminal_report.hpp"
#include "checker/cli/verbs.hpp"
#include "checker/grader/tracing.hpp"
#include "checker/process/child.hpp"
#include "checker/process/files.hpp"
#include "checker/terminal/style.hpp"
#include "checker/terminal/wrap.hpp"

namespace ex4::cli {
namespace {

struct TraceOptions {
  std::string stem, folder;
};

void show_line(const trace::Explanation& one, std::size_t width) {
  fmt::print("{}", wrap(one.says, width, "  "));
  const std::string quoted = quoted_with_mark(one);
  fmt::print("\n    {}\n    {}\n", quoted.substr(0, quoted.find('\n')),
             paint(Ink::bad, quoted.substr(quoted.find('\n') + 1)));
}

void show(const trace::Explanation& one) {
  const std::size_t width = terminal_width();
  fmt::print("\n{}{}\n\n", paint(Ink::strong, one.function), one.title.empty() ? "" : " (" + one.title + ")");
  fmt::print("  {:>4}  {:<26} {:<10} {}\n", "line", "name", "shape", "what it is");
  for (const trace::Row& row : one.rows) {
    const std::string sign = row.sign == "right"   ? paint(Ink::good, "✓")
                             : row.sign == "wrong" ? paint(Ink::bad, "✗")
                                                   : " ";
    fmt::print("{} {:>4}  {} {} {}\n", sign, row.line, padded(row.name, 26), padded(row.shape, 10), row.what);
  }
  fmt::print("\n");
  if (one.line == 0) {
    fmt::print("{}",
               wrap("Which line is the first wrong one cannot be told from these values.", width, "  "));
    return;
  }
  show_line(one, width);
  for (const trace::Explanation& more : one.next) {
    fmt::print("\n");
    show_line(more, width);
  }
}

int run_trace(const Context& context, const TraceOptions& options) {
  const Part& part = chosen_part(options.stem);
  const auto folder = options.folder.empty() ? context.exercises() : context.resolve(options.folder);
  const auto source = hand_in(folder, part.stem);
  if (!source) throw SetupError((folder / (part.stem + ".cpp")).string() + " is not there");
  if (!can_trace(context))
    throw SetupError(
        "the trace needs clang, which was not there when ex4 was built; on Debian and Ubuntu: sudo apt-get "
        "install clang, then ./ex4 again");
  const toolchain::Built built = make_builder(context).learner_runner(*source);
  if (built.runner.empty()) {
    fmt::print("{} does not compile:\n{}\n", part.stem, built.message);
    return not_all_passed;
  }
  const box::Box box = make_box(context);
  const process::OwnFolder work(context.state(), "tracing" + std::string(process::unfinished));
  const auto failing = work.path() / "calls", out = work.path() / "record.json";
  std::vector<std::string> command = judge_command(context, box, part.stem, built.runner);
  command.insert(command.end(), {"--out", out.string(), "--failing", failing.string()});
  const process::Finished judged = process::run(command, std::chrono::seconds(120), 4096);
  const std::string record = std::filesystem::exists(out) ? read_text(out) : "";
  if (judged.status != 0 || record.empty()) throw SetupError("the judge did not finish");
  const verdict::Part verdict = verdict::part_from_json(record);
  if (!std::filesystem::exists(failing)) {
    fmt::print("{} {} passed: there is no wrong line to look for.\n", sign_of("passed"), part.stem);
    return all_passed;
  }
  std::string problem;
  const std::vector<trace::Explanation> found =
      traced(context, box, part.stem, source->file, failing, &problem);
  for (const trace::Explanation& one : found) show(one);
  if (found.empty())
    fmt::print("There is nothing to trace here{}\n",
               problem.empty() ? ": no small call of this part failed." : ": " + verdict::printable(problem));
  return verdict.status == "passed" ? all_passed : not_all_passed;
}

}  // namespace

void add_trace(CLI::App& app, const Context& context, Action& run) {
  const auto options = std::make_shared<TraceOptions>();
  CLI::App* verb = app.add_subcommand("trace", "What each line of a part gave, and the first wrong line");
  verb->add_option("PART", options->stem, "the part")->required();
  verb->add_option("--exercises", options->folder, "take the part from this folder");
  verb->footer(
      "The part is run once more on its smallest failing call, and every value is compared with the "
      "quantities of\n"
      "the exercise. It explains the verdict and never changes it.\n\nExample:\n  ./ex4 trace backprop_loop");
  verb->callback(
      [&context, &run, options] { run = [&context, options] { return run_trace(context, *options); }; });
}

}  // namespace ex4::cli
