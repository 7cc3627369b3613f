// ./ex4 grade: a folder of hand-ins, each judged once.
#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <memory>

#include "checker/classroom/grade_class.hpp"
#include "checker/cli/verbs.hpp"
#include "checker/terminal/interrupt.hpp"

namespace ex4::cli {
namespace {

struct GradeOptions {
  std::string folder, out;
  std::vector<std::string> only;
  unsigned jobs = 0;
};

std::string duration(double seconds) {
  const auto whole = static_cast<long>(seconds);
  if (whole >= 3600) return fmt::format("{} h {:02} min", whole / 3600, whole / 60 % 60);
  if (whole >= 60) return fmt::format("{} min {:02} s", whole / 60, whole % 60);
  return fmt::format("{} s", whole);
}

/// A line that is drawn again and again on a terminal, and now and then elsewhere.
class ProgressLine {
 public:
  void show(const classroom::Progress& now) {
    const bool live = ::isatty(STDERR_FILENO) == 1;
    if (now.seconds - last_ < (live ? 0.5 : 30) && now.done + now.failed < now.total) return;
    last_ = now.seconds;
    const double rate = now.seconds > 0 ? static_cast<double>(now.done) / now.seconds : 0;
    std::string line = fmt::format("{} of {} part contents judged", now.done, now.total);
    if (now.done >= 3) {
      line += fmt::format(", {:.0f} a minute", rate * 60);
      if (now.done < now.total) line += fmt::format(", about {} left", duration(static_cast<double>(now.total - now.done) / rate));
    }
    if (now.failed > 0) line += fmt::format(", {} undecided", now.failed);
    if (line == shown_) return;
    shown_ = line;
    if (live)
      fmt::print(stderr, "\r{}\x1b[K", line);
    else
      fmt::print(stderr, "ex4: {}\n", line);
    drawn_ = live;
  }
  void finish() const {
    if (drawn_) fmt::print(stderr, "\n");
  }

 private:
  double last_ = -100;
  std::string shown_;
  bool drawn_ = false;
};

void tell(const classroom::ClassSummary& summary, const std::filesystem::path& out, bool interrupted) {
  for (const classroom::Row& row : summary.trouble) fmt::print("refused: {}: {}\n", verdict::printable(row.entry), verdict::printable(row.reason));
  for (const classroom::Failure& failure : summary.failures)
    fmt::print("not judged: {} ({}): {}\n", failure.unit.stem, failure.unit.content.substr(0, 12), failure.message);
  fmt::print("{} of {} learners decided; {} part contents judged now, {} known before. Results: {}\n", summary.decided, summary.learners,
             summary.judged, summary.known, out.string());
  if (interrupted) fmt::print("Stopped. The same command goes on from here.\n");
}

int run_grade(const Context& context, const GradeOptions& options) {
  classroom::ClassRequest request;
  request.folder = context.resolve(options.folder);
  request.out = context.resolve(options.out);
  request.only = options.only;
  request.jobs = options.jobs;
  const CatchInterrupt interrupt;
  bool told = false;
  request.stop = [&] {
    if (interrupt.interrupted() && !told) fmt::print(stderr, "\nex4: finishing the parts under way; Ctrl-C again stops at once\n");
    told = interrupt.interrupted();
    return told;
  };
  ProgressLine line;
  request.progress = [&](const classroom::Progress& now) { line.show(now); };
  const classroom::ClassSummary summary = classroom::grade_class(context, request);
  line.finish();
  tell(summary, request.out, told);
  return summary.all_decided() ? all_passed : not_all_passed;
}

}  // namespace

void add_grade(CLI::App& app, const Context& context, Action& run) {
  const auto options = std::make_shared<GradeOptions>();
  CLI::App* verb = app.add_subcommand("grade", "Grade a class: a folder of hand-ins, each part content judged once");
  verb->add_option("DIR", options->folder, "holds a folder or an archive for each learner, or a platform's download")->required();
  verb->add_option("--out", options->out, "folder for the results; the same again goes on where it was left")->required();
  verb->add_option("--jobs", options->jobs, "parts to judge at a time; as many as there are processors unless given")
      ->check(CLI::Range(1U, 1024U));
  verb->add_option("--only", options->only, "judge only these learners and parts now");
  verb->footer(
      "Exit status: 0 every hand-in is decided, 1 some are not (they are listed), 2 the command or the set-up is at fault.\n\n"
      "Examples:\n  ./ex4 grade handins --out results\n  ./ex4 grade handins --out results --only anna cost");
  verb->callback([&context, &run, options] { run = [&context, options] { return run_grade(context, *options); }; });
}

}  // namespace ex4::cli
