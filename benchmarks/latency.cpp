// See latency.hpp. A save is imitated with our solution and a comment that no build has seen, so nothing
// comes from a cache; the pieces of the wait are timed on their own, interleaved with the bare compilation.
#include "benchmarks/latency.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <map>

#include "checker/grader/grader.hpp"
#include "checker/grader/helpers.hpp"
#include "checker/process/child.hpp"

namespace ex4::cli {
namespace {

namespace fs = std::filesystem;

constexpr int rounds = 9;
constexpr double cost_bar = 0.50, part_bar = 0.55, all_bar = 8;

double seconds_of(const std::function<void()>& work) {
  const auto start = process::Clock::now();
  work();
  return std::chrono::duration<double>(process::Clock::now() - start).count();
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values.empty() ? 0 : values[values.size() / 2];
}

/// A folder with our solutions as a learner's parts, each save different from all before.
class Saves {
 public:
  explicit Saves(const Context& context)
      : context_(context), folder_(context.build / fmt::format("latency-{}", ::getpid())) {
    fs::create_directories(folder_);
    for (const Part& part : parts()) save(part.stem);
  }
  ~Saves() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  Saves(const Saves&) = delete;
  Saves& operator=(const Saves&) = delete;

  void save(const std::string& stem) {
    std::ofstream(folder_ / (stem + ".cpp"))
        << read_text(context_.solutions() / (stem + ".cpp")) << "// " << ::getpid() << ' ' << ++count_ << ' '
        << process::Clock::now().time_since_epoch().count() << '\n';
  }
  const fs::path& folder() const { return folder_; }

 private:
  const Context& context_;
  fs::path folder_;
  long count_ = 0;
};

class Latency {
 public:
  explicit Latency(const Context& context) : context_(context), saves_(context) {
    std::ofstream(bare_) << "#include <armadillo>\nint main() { return arma::mat(2, 2).n_elem != 4; }\n";
  }

  double bare() const {
    const std::string compiler = toolchain::load_toolchain(context_.build).compiler;
    return seconds_of([&] {
      process::run({compiler, "-std=c++20", "-O1", "-c", bare_.string(), "-o", bare_.string() + ".o"},
                   std::chrono::seconds(60), 4096);
    });
  }
  /// The program itself, as the script starts it, so that starting counts too.
  double check(const std::vector<std::string>& stems) {
    std::vector<std::string> command = {(context_.root / "ex4").string(), "check"};
    command.insert(command.end(), stems.begin(), stems.end());
    command.insert(command.end(), {"--exercises", saves_.folder().string()});
    for (const std::string& stem : stems) saves_.save(stem);
    process::Finished done;
    const double taken = seconds_of([&] { done = process::run(command, std::chrono::minutes(10), 1 << 16); });
    if (done.status != 0)
      throw SetupError("the solutions do not pass, so nothing is measured:\n" + done.output);
    return taken;
  }
  /// Compiling and linking alone.
  double build(const std::string& stem) {
    saves_.save(stem);
    const toolchain::Builder builder = make_builder(context_);
    return seconds_of([&] { builder.learner_runner(*hand_in(saves_.folder(), stem)); });
  }
  /// Starting ./ex4 and doing nothing.
  double start() const {
    return seconds_of([&] {
      process::run({(context_.root / "ex4").string(), "--version"}, std::chrono::seconds(60), 4096);
    });
  }

 private:
  const Context& context_;
  Saves saves_;
  fs::path bare_ = saves_.folder() / "bare_armadillo.cpp";
};

}  // namespace

int measure_latency(const Context& context) {
  Latency latency(context);
  std::vector<std::string> stems;
  for (const Part& part : parts()) stems.push_back(part.stem);
  std::vector<double> bare, start;
  std::map<std::string, std::vector<double>> check, build;
  fmt::print("From save to verdict, the median of {} saves of each part; about five minutes …\n", rounds);
  std::fflush(stdout);
  latency.check({"cost"});  // the digits are read and kept on disk once
  for (int round = 0; round < rounds; ++round) {
    bare.push_back(latency.bare());
    start.push_back(latency.start());
    for (const std::string& stem : stems) {
      check[stem].push_back(latency.check({stem}));
      if (round % 3 == 0) build[stem].push_back(latency.build(stem));
    }
  }
  const double all = latency.check(stems), unit = median(bare);
  fmt::print("\nbare file with <armadillo>, g++ -O1: {:.2f} s; starting ./ex4: {:.3f} s\n\n", unit,
             median(start));
  fmt::print("{:<22} {:>8} {:>8} {:>20} {:>8}\n", "part", "wait", "÷ bare", "compile and link", "judge");
  bool met = all <= all_bar * unit;
  for (const std::string& stem : stems) {
    const double wait = median(check[stem]), made = median(build[stem]);
    const double bar = stem == "cost" ? cost_bar : stem == "training" ? arma::datum::inf : part_bar;
    met = met && wait <= bar * unit;
    fmt::print("{:<22} {:>6.2f} s {:>8.2f} {:>18.2f} s {:>6.2f} s{}\n", stem, wait, wait / unit, made,
               wait - made - median(start), wait <= bar * unit ? "" : fmt::format("  above {:.2f}", bar));
  }
  fmt::print("\nall twelve, each just saved: {:.1f} s, {:.1f} × bare (bar {})\n", all, all / unit, all_bar);
  return met ? all_passed : not_all_passed;
}

}  // namespace ex4::cli
