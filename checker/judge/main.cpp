// ex4_judge: grades one part through its runner and writes the part's verdict record.
//
// A GoogleTest program that never links learner code. `ex4 check` starts one per part; people use `ex4`.
#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <new>

#include "checker/cases/digits.hpp"
#include "checker/diagnosis/explain.hpp"
#include "checker/judge/collector.hpp"
#include "checker/judge/grading.hpp"
#include "checker/judge/locate.hpp"
#include "checker/matread/data_error.hpp"
#include "checker/session/experiments.hpp"
#include "checker/session/failing_calls.hpp"
#include "checker/toolchain/toolchain.hpp"
#include "checker/verdict/grader_error.hpp"

namespace ex4::judge {
namespace {

struct Options {
  std::string part, isolation = "limits", out, only_check, failing, lines, source;
  unsigned only_call = 0;
  Settings settings;
};

void read_command_line(CLI::App& app, Options& options) {
  app.add_option("--part", options.part)->required();
  app.add_option("--runner", options.settings.runner)->required();
  app.add_option("--reference-runner", options.settings.reference_runner);
  app.add_option("--box", options.settings.box.program)->required();
  app.add_option("--isolation", options.isolation);
  app.add_option("--data", options.settings.data_dir)->required();
  app.add_option("--matread", options.settings.matread);
  app.add_option("--only-check", options.only_check, "make only the calls of this check");
  app.add_option("--only-call", options.only_call, "and of those only this one, counted from 1");
  app.add_option("--debugger", options.settings.debugger, "start the runner under this command");
  app.add_flag("--verbose", options.settings.verbose);
  app.add_option("--failing", options.failing, "file for the smallest failing calls, for the trace");
  app.add_option("--lines", options.lines, "ex4_lines, which finds the line that threw");
  app.add_option("--source", options.source, "the hand-in, to quote that line");
  app.add_option("--out", options.out, "file for the record, or fd:N for a descriptor that is open")->required();
}

/// Runs the checks of the part without GoogleTest's own printing.
void run_checks(const std::string& filter, Collector* collector) {
  ::testing::GTEST_FLAG(filter) = filter;
  ::testing::TestEventListeners& listeners = ::testing::UnitTest::GetInstance()->listeners();
  delete listeners.Release(listeners.default_result_printer());
  listeners.Append(collector);
  // The verdict is in the record; the return value only repeats it.
  [[maybe_unused]] const int failed = RUN_ALL_TESTS();
}

/// GoogleTest also listens to the environment: a shard, a repeat or a filter there must not thin out the
/// checks. Shards are read when the tests start, the flags already before main().
void ignore_environment() {
  for (char** entry = environ; entry != nullptr && *entry != nullptr;) {
    const std::string name = std::string(*entry).substr(0, std::string(*entry).find('='));
    if (name.starts_with("GTEST_") || name.starts_with("TEST_"))
      ::unsetenv(name.c_str());
    else
      ++entry;
  }
  ::testing::GTEST_FLAG(also_run_disabled_tests) = false;
  ::testing::GTEST_FLAG(break_on_failure) = false;
  // An exception in a check is trouble of ours: what learner code sends has been looked at before. It must
  // end the
  // judge and not become a failed check.
  ::testing::GTEST_FLAG(catch_exceptions) = false;
  ::testing::GTEST_FLAG(fail_fast) = false;
  ::testing::GTEST_FLAG(list_tests) = false;
  ::testing::GTEST_FLAG(output) = "";
  ::testing::GTEST_FLAG(repeat) = 1;
  ::testing::GTEST_FLAG(shuffle) = false;
  ::testing::GTEST_FLAG(stream_result_to) = "";
  ::testing::GTEST_FLAG(throw_on_failure) = false;
}

void deliver(const std::string& where, const std::string& text) {
  std::FILE* file = where.starts_with("fd:") ? ::fdopen(std::stoi(where.substr(3)), "w") : std::fopen(where.c_str(), "w");
  const bool written = file != nullptr && std::fwrite(text.data(), 1, text.size(), file) == text.size();
  if (file == nullptr || std::fclose(file) != 0 || !written)
    throw GraderError("the record could not be written to " + where);
}

/// A judge that does not come to an end is a fault of ours. Learner code has limits of its own, each call's and each
/// program's.
void limit_ourselves() {
  constexpr rlim_t seconds = 900;
  rlimit now{};
  ::getrlimit(RLIMIT_CPU, &now);
  const rlimit lower{std::min(seconds, now.rlim_max), now.rlim_max};
  ::setrlimit(RLIMIT_CPU, &lower);
}

/// The learner's lines behind what threw: in the log, for the diagnosis, and in the failed checks. Without them the verdict is
/// the same.
void find_places(const Options& options, const Collector& collector, std::vector<Observation>& log,
                 verdict::Part& record) {
  if (options.lines.empty() || options.source.empty()) return;
  std::string source;
  try {
    source = toolchain::read_source(options.source);
  } catch (const std::runtime_error&) {  // gone meanwhile
    return;
  }
  const Settings& settings = Grading::current().settings();
  locate({settings.box, options.lines, settings.runner, record.id + ".cpp", source}, log);
  for (std::size_t i = 0; i < record.checks.size(); ++i)
    if (record.checks[i].status == "failed") record.checks[i].place = place_of(collector.names()[i], log);
}

int run(int count, char** arguments) {
  CLI::App app("Grades one part through its runner.");
  Options options;
  read_command_line(app, options);
  CLI11_PARSE(app, count, arguments);
  options.settings.part = part_named(options.part);
  options.settings.box.level = box::isolation_from(options.isolation);
  std::string filter = suite_name(options.part) + ".*";
  if (!options.only_check.empty()) {
    options.settings.only_check = options.only_check;
    filter = suite_name(options.part) + "." + options.only_check;
  }
  if (options.only_call != 0) options.settings.only_call = options.only_call;

  const Part part = options.settings.part;
  cases::read_material_from(options.settings.data_dir, options.settings.matread);
  Grading grading(std::move(options.settings));
  cases::material();  // damaged data are an error of the set-up, never a verdict on the learner's code
  auto* collector = new Collector(options.part);  // owned by GoogleTest
  run_checks(filter, collector);
  const std::string at_exit = grading.finish();
  verdict::Part record = sum_up(part, grading.log(), collector->checks());
  if (!at_exit.empty()) record.message += " (" + at_exit + ")";
  if (record.status != "passed" && record.status != "not_started") find_places(options, *collector, grading.log(), record);
  if (record.status != "passed" && record.status != "not_started" && options.only_check.empty()) {
    const Experiments experiments = experiment(grading.settings(), grading.log());
    try {
      record.mistakes = diagnosis::explain(part, grading.log(), experiments);
    } catch (const std::bad_alloc&) {
      throw;  // with more memory the same answers would be explained
    } catch (const std::exception& error) {
      // A hostile answer may be of any shape. What cannot be explained is still judged.
      std::cerr << "no explanation: " << error.what() << '\n';
    }
    if (!record.mistakes.empty()) record.message = record.mistakes.front().says;
  }
  // Whoever caught it on the way: a record that rests on a fault of ours is none.
  if (const std::string ours = GraderError::first(); !ours.empty()) throw GraderError(ours);
  if (!options.failing.empty() && record.status != "passed") write_failing_calls(options.failing, part, grading.log());
  deliver(options.out, verdict::to_json(record));
  return 0;
}

}  // namespace
}  // namespace ex4::judge

namespace {

/// Whatever learner code sends, the machine loses no more than this to its judge. Of the two limits only
/// the soft
/// one, which the box puts aside for the runner's own. Sanitizers reserve far more than they use.
void limit_memory() {
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  constexpr rlim_t most = rlim_t{4} << 30;
  rlimit limit{};
  if (::getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur <= most) return;
  limit.rlim_cur = most;
  ::setrlimit(RLIMIT_AS, &limit);
#endif
}

}  // namespace

int main(int count, char** arguments) {
  std::signal(SIGPIPE, SIG_IGN);       // a runner that dies while we write to it is an outcome, not our end
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // Ctrl-C at `ex4` ends this process and so its runner
  ::prctl(PR_SET_DUMPABLE, 0);         // expected values stay out of reach of a runner of the same user
  limit_memory();
  ex4::judge::ignore_environment();
  int gtest_count = 1;
  ::testing::InitGoogleTest(&gtest_count, arguments);
  ex4::judge::limit_ourselves();
  try {
    return ex4::judge::run(count, arguments);
  } catch (const ex4::data::DataError& error) {
    std::cerr << error.what() << '\n';
    return 2;  // the set-up: true of every part
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 3;  // a fault of ours or of the machine's: this part was not decided
  }
}
