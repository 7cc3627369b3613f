// The learner's own loop and vectorised backprop: compiled with the flags of ours, run in the box, one
// process each, checked against the oracle first, and timed from outside.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <map>

#include "benchmarks/suite.hpp"
#include "checker/grader/grader.hpp"
#include "checker/oracle/oracle.hpp"
#include "checker/session/session.hpp"

namespace ex4::bench {
namespace {

constexpr double patience = 120;  // seconds of processor time for one batch of calls

/// Nothing to time, and nobody's mistake.
struct Unwritten : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Learner {
 public:
  Learner(const cli::Context& context, toolchain::Built built, std::string function, const Problem& problem)
      : built_(std::move(built)), session_(cli::make_box(context), built_.runner), function_(std::move(function)), problem_(problem) {}

  /// Seconds for `calls` calls and for sending the digits once.
  double seconds(int calls) {
    wire::Record arguments;
    arguments.add("theta1", problem_.w.theta1).add("theta2", problem_.w.theta2).add("X", problem_.X);
    arguments.add("y", problem_.y).add("calls", static_cast<double>(calls));
    const auto start = std::chrono::steady_clock::now();
    const judge::Outcome outcome = session_.call({function_, std::move(arguments), {}}, {patience, {}, {}});
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    if (outcome.ending == judge::Ending::not_implemented) throw Unwritten("it is not written yet");
    if (outcome.ending != judge::Ending::returned)
      throw std::runtime_error("it gave no answer" +
                               (outcome.detail.empty() ? "" : " (" + outcome.detail + ")"));
    Weights last = problem_.w;
    for (int i = 0; i < calls; ++i) last.theta1 *= 1.0001;
    const Gradient& right = right_after(calls, last);
    const Gradient got{field(outcome, "theta1"), field(outcome, "theta2")};
    if (const std::string where = disagreement(got, right); !where.empty())
      throw std::runtime_error("wrong answer: " + where);
    return taken.count();
  }

 private:
  static arma::mat field(const judge::Outcome& outcome, const char* name) {
    return outcome.value.has(name) ? outcome.value[name] : arma::mat();
  }
  const Gradient& right_after(int calls, const Weights& w) {
    const auto known = right_.find(calls);
    return known != right_.end()
               ? known->second
               : right_.emplace(calls, oracle::gradient(w, problem_.X, problem_.y)).first->second;
  }

  toolchain::Built built_;  // its runner lasts as long
  judge::Session session_;
  std::string function_;
  const Problem& problem_;
  std::map<int, Gradient> right_;
};

cli::Context context_here() {
  cli::Context context;
  context.root = std::getenv("EX4_ROOT");
  context.build = std::getenv("EX4_BUILD");
  context.caller = std::getenv("EX4_CALLER");
  return context;
}

void leave_out(Bench& bench, const std::string& stem, const std::string& why, bool wrong = true) {
  const std::string note = fmt::format("Your {} is not timed: {}", stem, why);
  if (bench.notes.empty() || bench.notes.back() != note) bench.notes.push_back(note);
  bench.something_wrong = bench.something_wrong || wrong;
}

/// One batch takes some 0.3 s: calls beyond the first, so that the rest cancels.
void add_part(Bench& bench, const cli::Context& context, const std::string& stem, const std::string& name) {
  const auto source = cli::hand_in(bench.options.exercises, stem);
  if (!source) throw Unwritten("there is no " + stem + ".cpp");
  const toolchain::Builder builder(toolchain::load_toolchain(context.build / "bench"), cli::make_box(context),
                                   context.build / "bench" / "cache");
  const toolchain::Built built = builder.learner_runner(*source);
  if (built.runner.empty()) throw std::runtime_error("it does not compile:\n" + built.message);
  const auto learner = std::make_shared<Learner>(context, built, stem, bench.digits);
  learner->seconds(1);
  const double few = learner->seconds(1), once = (learner->seconds(4) - few) / 3;
  const int calls = 1 + std::clamp(static_cast<int>(0.3 / std::max(once, 1e-3)), 1, 60);
  learner->seconds(calls);  // also makes the oracle's answer, outside of the clock's reach
  benchmark::RegisterBenchmark(at("learner/" + name, bench.digits.X.n_rows, 1).c_str(),
                               [learner, calls, stem, &bench](benchmark::State& state) {
                                 for (auto _ : state) {
                                   try {
                                     const double one = learner->seconds(1), many = learner->seconds(calls);
                                     state.SetIterationTime(std::max(1e-9, (many - one) / (calls - 1)));
                                   } catch (const std::runtime_error& error) {
                                     state.SkipWithError(error.what());
                                     leave_out(bench, stem, error.what());
                                   }
                                 }
                               })
      ->Unit(benchmark::kMillisecond)
      ->Iterations(1)
      ->UseManualTime();
}

}  // namespace

void add_learner(Bench& bench) {
  const cli::Context context = context_here();
  for (const auto& [stem, name] :
       {std::pair("backprop_loop", "loop"), std::pair("backprop_vectorized", "vectorized")}) {
    try {
      add_part(bench, context, stem, name);
    } catch (const Unwritten& nothing) {
      leave_out(bench, stem, nothing.what(), false);
    } catch (const std::runtime_error& error) {
      leave_out(bench, stem, error.what());
    }
  }
}

}  // namespace ex4::bench
