// ex4_catalogue: every mistake that has a name, as a learner's program, through the real judge. How many are
// told as themselves, and is anything else said for certain? `./ex4 selftest --catalogue` runs it.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <csignal>
#include <fstream>
#include <iostream>
#include <mutex>
#include <set>
#include <thread>

#include "checker/tests/survey/catalogue_proof.hpp"

namespace ex4::batch {
namespace {

namespace fs = std::filesystem;

struct Options {
  Tools tools;
  fs::path root, list;
  std::vector<std::string> stems;
};

struct Job {
  std::string stem;
  std::vector<Specimen> some;
};

std::vector<Job> jobs(const Options& options) {
  constexpr std::size_t unit = 24;  // programs that are compiled as one
  std::vector<Job> all;
  for (const Part& part : parts()) {
    if (!options.stems.empty() &&
        std::find(options.stems.begin(), options.stems.end(), part.stem) == options.stems.end())
      continue;
    const std::vector<Specimen> found = specimens(options.root, part.stem);
    for (std::size_t i = 0; i < found.size(); i += unit)
      all.push_back(
          {part.stem, {found.begin() + long(i), found.begin() + long(std::min(found.size(), i + unit))}});
  }
  return all;
}

class Survey {
 public:
  explicit Survey(const Options& options) : options_(options) {
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
      const fs::path folder = options_.tools.work / fmt::format("catalogue-{}", number);
      const std::vector<Proof> proofs = prove(options_.tools, options_.root, job.stem, job.some, folder);
      fs::remove_all(folder);
      const std::lock_guard lock(mutex_);
      for (const Proof& proof : proofs) note(job.stem, proof);
    } catch (const std::exception& error) {
      const std::lock_guard lock(mutex_);
      std::cerr << error.what() << '\n';
      failed_ = true;
    }
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
    static constexpr const char* columns[] = {
        "itself",       "one of several readings", "the exception's fact",  "also true", "observed only",
        "nothing said", "ended (crash, time …)",   "another reading alone", "wrongly",   "passed"};
    constexpr std::size_t words = std::size(columns);
    fmt::print("| part | rows | as code | {} |\n|---|---|---{}|\n", fmt::join(columns, " | "),
               fmt::join(std::vector<std::string>(words, "|---"), ""));
    std::vector<std::size_t> sum(words + 2);
    const auto row = [](const std::string& name, const std::vector<std::size_t>& c) {
      fmt::print("| {} | {} |\n", name, fmt::join(c, " | "));
    };
    for (const Part& part : parts()) {
      if (!proved_.contains(part.stem)) continue;
      const auto& found = proved_.at(part.stem);
      std::vector<std::size_t> counts{rows_of(part.stem).size(), found.size()};
      counts.resize(words + 2);
      for (const auto& [id, told] : found) ++counts[2 + static_cast<std::size_t>(told)];
      row(part.stem, counts);
      for (std::size_t i = 0; i < counts.size(); ++i) sum[i] += counts[i];
    }
    row("all", sum);
  }

  const Options& options_;
  std::map<std::string, std::map<std::string, Told>> proved_;
  std::atomic<std::size_t> next_{0};
  std::mutex mutex_;
  std::ofstream list_;
  bool failed_ = false;
};

}  // namespace
}  // namespace ex4::batch

int main(int count, char** arguments) {
  std::signal(SIGPIPE, SIG_IGN);
  CLI::App app("Every mistake that has a name, as a learner's program, through the judge.");
  ex4::batch::Options options;
  app.add_option("--root", options.root, "the repository")->required();
  app.add_option("--build", options.tools.build, "the build folder")->required();
  app.add_option("--work", options.tools.work, "a folder to work in")->required();
  app.add_option("--list", options.list, "write every mistake and what was said about it");
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
