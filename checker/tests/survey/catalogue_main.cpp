// ex4_catalogue: every mistake that has a name, as a learner's program, through the real judge. How many are
// told as themselves, and is anything else said for certain? `./ex4 selftest --catalogue` runs it.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <fstream>
#include <map>
#include <mutex>

#include "checker/tests/survey/catalogue_proof.hpp"
#include "checker/tests/survey/survey.hpp"

namespace ex4::batch {
namespace {

constexpr std::size_t unit_size = 24;

class Survey {
 public:
  explicit Survey(const SurveyOptions& options) : options_(options) {
    if (!options.list.empty()) list_.open(options.list);
  }

  int run() {
    std::vector<Unit<Specimen>> units;
    for (const std::string& stem : stems_of(options_))
      add_units(units, stem, specimens(options_.root, stem), unit_size);
    const bool well = work_through(units.size(), [&](std::size_t k) { work(units[k], k); });
    print();
    return well && !failed_ ? 0 : 1;
  }

 private:
  void work(const Unit<Specimen>& unit, std::size_t number) {
    const std::filesystem::path folder = options_.tools.work / fmt::format("catalogue-{}", number);
    const std::vector<Proof> proofs = prove(options_.tools, options_.root, unit.stem, unit.learners, folder);
    std::filesystem::remove_all(folder);
    const std::lock_guard lock(mutex_);
    for (const Proof& proof : proofs) note(unit.stem, proof);
  }

  void note(const std::string& stem, const Proof& proof) {
    proved_[stem][proof.specimen.id] = proof.told;
    failed_ = failed_ || is_fault(proof.told);
    if (!list_.is_open()) return;
    list_ << fmt::format("{}\t{}\t{}: {}\n", to_string(proof.told), stem, proof.specimen.id,
                         proof.specimen.says);
    if (proof.told != Told::itself)
      for (const verdict::Mistake& m : proof.verdict.mistakes)
        list_ << fmt::format("\t\t{}{}: {}\n", m.certain ? "" : "? ", m.id, m.says);
    list_.flush();
  }

  void print() const {
    const std::vector<std::string> columns = {
        "rows",      "as code",       "itself",       "one of several readings", "the exception's fact",
        "also true", "observed only", "nothing said", "ended (crash, time …)",   "another reading alone",
        "wrongly",   "passed"};
    std::map<std::string, std::vector<std::size_t>> counts;
    for (const auto& [stem, found] : proved_) {
      std::vector<std::size_t>& row = counts[stem];
      row = {rows_of(stem).size(), found.size()};
      row.resize(columns.size());
      for (const auto& [id, told] : found) ++row[2 + static_cast<std::size_t>(told)];
    }
    print_table(columns, counts);
  }

  const SurveyOptions& options_;
  std::map<std::string, std::map<std::string, Told>> proved_;
  std::mutex mutex_;
  std::ofstream list_;
  bool failed_ = false;
};

}  // namespace
}  // namespace ex4::batch

int main(int count, char** arguments) {
  CLI::App app("Every mistake that has a name, as a learner's program, through the judge.");
  ex4::batch::SurveyOptions options;
  ex4::batch::add_options(app, options);
  return ex4::batch::survey_main(app, options, count, arguments,
                                 [&] { return ex4::batch::Survey(options).run(); });
}
