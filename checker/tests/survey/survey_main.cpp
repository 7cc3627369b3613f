// ex4_mutants: small slips in right programs, sent through the real judge. How many are caught, how many explained, and
// is anything said for sure that is not so? `./ex4 selftest --mutants` runs it; docs/diagnosis.md shows its table.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <fstream>
#include <map>
#include <mutex>

#include "checker/tests/survey/claims.hpp"
#include "checker/tests/survey/located.hpp"
#include "checker/tests/survey/mutate_text.hpp"
#include "checker/tests/survey/survey.hpp"

namespace ex4::batch {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t unit_size = 30;

struct Options : SurveyOptions {
  std::size_t most = 46, trace_every = 4;
};

/// Of the mutants that were traced: where the trace pointed to, and how many were named for sure or given a line
/// at most two off.
struct Lines {
  std::size_t traced = 0, exact = 0, near = 0, wrong = 0, silent = 0, explained = 0;
  std::vector<std::size_t> numbers() const { return {traced, exact, near, wrong, silent, explained}; }
};

struct Counts {
  std::size_t changed = 0, caught = 0, certain = 0, observed = 0, abnormal = 0, silent = 0, checked = 0, untested = 0,
              wrong = 0;
  std::vector<std::size_t> numbers() const {
    return {changed, caught, certain, observed, abnormal, silent, checked, untested, wrong};
  }
};

/// Our solution and the learners' way of writing it, which is closer to what people hand in.
std::vector<Learner> mutants(const Options& options, const std::string& stem) {
  std::vector<Learner> learners;
  for (const auto& [folder, whose] : {std::pair{"solutions", "ours "}, {"checker/tests/learners/right-plain", "plain "}}) {
    const std::string text = text_of(options.root / folder / (stem + ".cpp"));
    // Training takes seconds each; the pictures and small functions have few places.
    const std::size_t most = stem == "training" ? options.most / 4 : options.most;
    for (Learner& one : thinned(mutants_of(whose + stem, text), most)) learners.push_back(std::move(one));
  }
  return learners;
}

/// The numbers of each part, for print_table().
template <class Numbers>
std::map<std::string, std::vector<std::size_t>> rows_of(const std::map<std::string, Numbers>& counts) {
  std::map<std::string, std::vector<std::size_t>> rows;
  for (const auto& [stem, numbers] : counts) rows[stem] = numbers.numbers();
  return rows;
}

class Survey {
 public:
  explicit Survey(const Options& options) : options_(options), toolchain_(toolchain::load_toolchain(options.tools.build)) {
    if (!options.list.empty()) list_.open(options.list);
  }

  int run() {
    std::vector<Unit<Learner>> units;
    for (const std::string& stem : stems_of(options_)) add_units(units, stem, mutants(options_, stem), unit_size);
    const bool well = work_through(units.size(), [&](std::size_t k) { work(units[k], k); });
    print();
    return well && !failed_ ? 0 : 1;
  }

 private:
  void work(const Unit<Learner>& unit, std::size_t number) {
    const fs::path folder = options_.tools.work / fmt::format("unit-{}", number);
    for (const auto& [place, runner] : build(toolchain_, unit.stem, unit.learners, folder)) one(unit, place, runner);
    fs::remove_all(folder);
  }

  void one(const Unit<Learner>& unit, std::size_t place, const fs::path& runner) {
    const Learner& learner = unit.learners[place];
    const bool traces = options_.trace_every > 0 && place % options_.trace_every == 0;
    const fs::path failing = traces ? fs::path(runner.string() + ".calls") : fs::path();
    const verdict::Part verdict = judge_learner(options_.tools, unit.stem, runner, {}, failing);
    Located located;
    if (traces && verdict.status != "passed") located = locate(options_.tools, unit.stem, learner, failing);
    const std::vector<Answer> answers =
        verdict.status == "passed" || verdict.status == "failed" ? answers_of(unit.stem, limits_box(options_.tools), runner) : std::vector<Answer>();
    const bool caught = verdict.status != "passed";
    const bool equal = !caught && all_right(answers).value_or(true);
    const auto fresh = [&](std::vector<wire::Call> calls) { return answers_to(std::move(calls), limits_box(options_.tools), runner); };
    const Tested tested = test_claims(unit.stem, verdict.mistakes, answers, fresh);
    const std::lock_guard lock(mutex_);
    Counts& counts = counts_[unit.stem];
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
      count(lines_[unit.stem], located, certain);
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

  void print() const {
    print_table({"mutants", "caught", "explained for sure", "observed only", "ended (crash, time …)", "nothing said",
                 "tested anew", "untested", "wrong"},
                rows_of(counts_));
    if (!lines_.empty()) {
      fmt::print("\n");
      print_table({"traced", "line exact", "near", "wrong", "no line", "named for sure, or exact or near"}, rows_of(lines_));
    }
    if (!untested_.empty()) fmt::print("\nSaid for sure and not tested anew, as nothing here can make it show:\n");
    for (const auto& [id, count] : untested_) fmt::print("  {} {}\n", count, id);
  }

  const Options& options_;
  toolchain::Toolchain toolchain_;
  std::map<std::string, Counts> counts_;
  std::map<std::string, std::size_t> untested_;
  std::map<std::string, Lines> lines_;
  std::mutex mutex_;
  std::ofstream list_;
  bool failed_ = false;
};

}  // namespace
}  // namespace ex4::batch

int main(int count, char** arguments) {
  CLI::App app("Small slips in right programs, sent through the judge.");
  ex4::batch::Options options;
  ex4::batch::add_options(app, options);
  app.add_option("--most", options.most, "at most so many from one source file");
  app.add_option("--trace-every", options.trace_every, "look for the line of every n-th mutant; 0 for none");
  return ex4::batch::survey_main(app, options, count, arguments, [&] { return ex4::batch::Survey(options).run(); });
}
