// ex4_mutants: small slips in right programs, sent through the real judge. How many are caught, how many explained, and
// is anything said for sure that is not so? `./ex4 selftest --mutants` runs it; docs/diagnosis.md shows its table.
#include <fmt/format.h>
#include <sys/prctl.h>
#include <sys/wait.h>

#include <CLI/CLI.hpp>
#include <atomic>
#include <csignal>
#include <fstream>
#include <iostream>
#include <mutex>
#include <sstream>
#include <thread>

#include "checker/tests/survey/claims.hpp"
#include "checker/tests/survey/judge_learner.hpp"
#include "checker/tests/survey/located.hpp"
#include "checker/tests/survey/mutate_text.hpp"

namespace ex4::batch {
namespace {

namespace fs = std::filesystem;

struct Options {
  Tools tools;
  fs::path root, list;
  std::size_t most = 46, trace_every = 4;
  std::vector<std::string> stems;
};

/// Of the mutants that were traced: where the trace pointed to, and how many were named for sure or given a line
/// at most two off.
struct Lines {
  std::size_t traced = 0, exact = 0, near = 0, wrong = 0, silent = 0, explained = 0;
};

struct Counts {
  std::size_t changed = 0, caught = 0, certain = 0, observed = 0, silent = 0, wrong = 0, checked = 0, untested = 0, abnormal = 0;
};

struct Job {
  std::string stem;
  std::vector<Learner> learners;
};

/// Our solutions and the learners' way of writing them, which is closer to what people hand in.
std::vector<Job> jobs(const Options& options) {
  constexpr std::size_t unit = 30;  // learners that are compiled as one
  std::vector<Job> all;
  for (const Part& part : parts()) {
    if (!options.stems.empty() && std::find(options.stems.begin(), options.stems.end(), part.stem) == options.stems.end()) continue;
    std::vector<Learner> learners;
    for (const char* folder : {"solutions", "checker/tests/learners/right-plain"}) {
      std::ifstream file(options.root / folder / (part.stem + ".cpp"));
      std::stringstream text;
      text << file.rdbuf();
      const std::string name = std::string(folder == std::string("solutions") ? "ours " : "plain ") + part.stem;
      // Training takes seconds each; the pictures and small functions have few places.
      const std::size_t most = part.stem == "training" ? options.most / 4 : options.most;
      for (Learner& one : thinned(mutants_of(name, text.str()), most)) learners.push_back(std::move(one));
    }
    for (std::size_t i = 0; i < learners.size(); i += unit)
      all.push_back({part.stem, {learners.begin() + long(i), learners.begin() + long(std::min(learners.size(), i + unit))}});
  }
  return all;
}

class Survey {
 public:
  explicit Survey(const Options& options) : options_(options), toolchain_(toolchain::load_toolchain(options.tools.build)) {
    if (!options.list.empty()) list_.open(options.list);
  }

  int run() {
    const std::vector<Job> all = jobs(options_);
    std::vector<std::thread> threads;
    for (int i = 0; i < 2; ++i)
      threads.emplace_back([&] {
        for (std::size_t k = next_++; k < all.size(); k = next_++) work(all[k], k);
      });
    for (std::thread& thread : threads) thread.join();
    print();
    return failed_ ? 1 : 0;
  }

 private:
  void work(const Job& job, std::size_t number) {
    try {
      const fs::path folder = options_.tools.work / fmt::format("unit-{}", number);
      for (const auto& [place, runner] : build(toolchain_, job.stem, job.learners, folder)) one(job, place, runner);
      fs::remove_all(folder);
    } catch (const std::exception& error) {
      const std::lock_guard lock(mutex_);
      std::cerr << error.what() << '\n';
      failed_ = true;
    }
  }

  void one(const Job& job, std::size_t place, const fs::path& runner) {
    const Learner& learner = job.learners[place];
    const bool traces = options_.trace_every > 0 && place % options_.trace_every == 0;
    const fs::path failing = traces ? fs::path(runner.string() + ".calls") : fs::path();
    const verdict::Part verdict = judge_learner(options_.tools, job.stem, runner, {}, failing);
    Located located;
    if (traces && verdict.status != "passed") located = locate(options_.tools, job.stem, learner, failing);
    const std::vector<Answer> answers =
        verdict.status == "passed" || verdict.status == "failed" ? answers_of(job.stem, limits_box(options_.tools), runner) : std::vector<Answer>();
    const bool caught = verdict.status != "passed";
    const bool equal = !caught && all_right(answers).value_or(true);
    const auto fresh = [&](std::vector<wire::Call> calls) { return answers_to(std::move(calls), limits_box(options_.tools), runner); };
    const Tested tested = test_claims(job.stem, verdict.mistakes, answers, fresh);
    const std::lock_guard lock(mutex_);
    Counts& counts = counts_[job.stem];
    std::string word = equal ? "equal" : "MISSED";
    if (!equal) ++counts.changed;
    if (caught) {
      ++counts.caught;
      const bool certain = std::any_of(verdict.mistakes.begin(), verdict.mistakes.end(), [](const auto& m) { return m.certain; });
      word = certain ? "certain" : verdict.mistakes.empty() ? "silent" : "observed";
      ++(certain ? counts.certain : verdict.mistakes.empty() ? (verdict.status == "failed" ? counts.silent : counts.abnormal) : counts.observed);
      counts.checked += certain && tested.untested.empty();
      counts.untested += !tested.untested.empty();
      for (const std::string& id : tested.untested) ++untested_[id];
      if (!tested.refuted.empty()) ++counts.wrong, word = "WRONG";
      count(lines_[job.stem], located, certain);
    }
    failed_ = failed_ || word == "MISSED" || word == "WRONG";
    if (list_.is_open()) {
      list_ << fmt::format("{}\t{}\t{}\t{}\n", word, verdict.status, learner.id, verdict.message.substr(0, verdict.message.find('\n')));
      if (traces && caught) list_ << fmt::format("\t\tLINE {} {}: {}\n", word_of(located.how), located.line, located.says);
      for (const verdict::Mistake& m : verdict.mistakes) list_ << fmt::format("\t\t{}{}: {}\n", m.certain ? "" : "? ", m.id, m.says);
      list_.flush();
    }
  }

  static const char* word_of(Located::How how) {
    static const char* const words[] = {"exact", "near", "wrong", "silent", "none"};
    return words[static_cast<int>(how)];
  }

  static void count(Lines& lines, const Located& located, bool certain) {
    using How = Located::How;
    if (located.how == How::none) return;
    ++lines.traced;
    lines.exact += located.how == How::exact;
    lines.near += located.how == How::near;
    lines.wrong += located.how == How::wrong;
    lines.silent += located.how == How::silent;
    lines.explained += certain || located.how == How::exact || located.how == How::near;
  }

  void print_lines() const {
    if (lines_.empty()) return;
    fmt::print("\n| part | traced | line exact | near | wrong | no line | named for sure, or exact or near |\n"
               "|---|---|---|---|---|---|---|\n");
    Lines sum;
    const auto row = [](const std::string& name, const Lines& l) {
      fmt::print("| {} | {} | {} | {} | {} | {} | {} |\n", name, l.traced, l.exact, l.near, l.wrong, l.silent, l.explained);
    };
    for (const Part& part : parts()) {
      const auto found = lines_.find(part.stem);
      if (found == lines_.end()) continue;
      const Lines& l = found->second;
      row(part.stem, l);
      sum.traced += l.traced, sum.exact += l.exact, sum.near += l.near, sum.wrong += l.wrong, sum.silent += l.silent;
      sum.explained += l.explained;
    }
    row("all", sum);
  }

  void print() const {
    Counts sum;
    fmt::print("| part | mutants | caught | explained for sure | observed only | ended (crash, time …) | nothing said | tested anew | untested | wrong |\n"
               "|---|---|---|---|---|---|---|---|---|---|\n");
    const auto row = [](const std::string& name, const Counts& c) {
      fmt::print("| {} | {} | {} | {} | {} | {} | {} | {} | {} | {} |\n", name, c.changed, c.caught, c.certain, c.observed, c.abnormal, c.silent, c.checked, c.untested, c.wrong);
    };
    for (const Part& part : parts()) {
      const auto found = counts_.find(part.stem);
      if (found == counts_.end()) continue;
      const Counts& c = found->second;
      row(part.stem, c);
      sum.changed += c.changed, sum.caught += c.caught, sum.certain += c.certain, sum.observed += c.observed;
      sum.silent += c.silent, sum.wrong += c.wrong, sum.checked += c.checked, sum.abnormal += c.abnormal, sum.untested += c.untested;
    }
    row("all", sum);
    print_lines();
    if (!untested_.empty()) fmt::print("\nSaid for sure and not tested anew, as nothing here can make it show:\n");
    for (const auto& [id, count] : untested_) fmt::print("  {} {}\n", count, id);
  }

  const Options& options_;
  toolchain::Toolchain toolchain_;
  std::map<std::string, Counts> counts_;
  std::map<std::string, std::size_t> untested_;
  std::map<std::string, Lines> lines_;
  std::atomic<std::size_t> next_{0};
  std::mutex mutex_;
  std::ofstream list_;
  bool failed_ = false;
};

}  // namespace
}  // namespace ex4::batch

int main(int count, char** arguments) {
  std::signal(SIGPIPE, SIG_IGN);
  CLI::App app("Small slips in right programs, sent through the judge.");
  ex4::batch::Options options;
  app.add_option("--root", options.root, "the repository")->required();
  app.add_option("--build", options.tools.build, "the build folder")->required();
  app.add_option("--work", options.tools.work, "a folder to work in")->required();
  app.add_option("--list", options.list, "write every mutant and what was said about it");
  app.add_option("--most", options.most, "at most so many from one source file");
  app.add_option("--trace-every", options.trace_every, "look for the line of every n-th mutant; 0 for none");
  app.add_option("PART", options.stems, "only these parts");
  CLI11_PARSE(app, count, arguments);
  options.tools.data = options.root / "exercises" / "data";
  try {
    return ex4::batch::Survey(options).run();
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
}
