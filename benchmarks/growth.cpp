// How time and memory grow (--grow): with the number of examples m, and with the hidden units h.
// Vectorised code needs all of X in memory, and its temporaries besides; the blocked form is also given
// examples that are made when a block needs them ("streamed", whose time includes making them).
#include <fmt/format.h>
#include <unistd.h>

#include <map>

#include "benchmarks/grown.hpp"
#include "benchmarks/machine.hpp"
#include "benchmarks/suite.hpp"
#include "exercises/backprop_loop.hpp"
#include "exercises/backprop_vectorized.hpp"
#include "exercises/init.hpp"

namespace ex4::bench {
namespace {

constexpr std::int64_t sizes[] = {500, 5000, 50'000, 500'000};
constexpr std::int64_t hidden[] = {25, 50, 100, 250, 500, 1000};
constexpr std::int64_t longest_loop = 50'000;

double free_bytes() {
  return static_cast<double>(::sysconf(_SC_AVPHYS_PAGES)) * static_cast<double>(::sysconf(_SC_PAGESIZE));
}

/// What one call needs at its highest, beyond what there was before, MB.
double peak_of(const std::function<void()>& call) {
  reset_peak();
  const double before = resident_megabytes();
  call();
  return peak_megabytes() - before;
}

/// The grown digits of one size at a time; benchmarks of one size share them.
struct Grown {
  explicit Grown(const Problem& problem) : p(problem), digits(p.X, p.y) {}
  void make(std::size_t m) {
    if (X.n_rows == m) return;
    X.reset();
    X = digits.matrix(m);
    y = digits.labels(m);
  }
  const Problem& p;
  GrownDigits digits;
  arma::mat X;
  arma::uvec y;
  std::map<std::string, double> peaks;
};

using Call = std::function<void(Grown&, std::size_t m)>;

void add_sizes(const std::shared_ptr<Grown>& grown, const std::string& name, std::size_t blas_threads,
               bool in_memory, std::int64_t largest, Call call) {
  auto* family = benchmark::RegisterBenchmark(name.c_str(), [=](benchmark::State& state) {
    const auto m = static_cast<std::size_t>(state.range(0));
    if (in_memory) grown->make(m);
    use_blas_threads(blas_threads);
    const auto [peak, fresh] = grown->peaks.try_emplace(fmt::format("{}/{}", name, m), 0);
    if (fresh) peak->second = peak_of([&] { call(*grown, m); });
    let_blas_rest();
    for (auto _ : state) call(*grown, m);
    state.SetComplexityN(state.range(0));
    state.counters["peak_MB"] = peak->second;
  });
  family->ArgName("m")->Unit(benchmark::kMillisecond)->UseRealTime()->Complexity(benchmark::oN);
  for (const std::int64_t m : sizes)
    if (m <= largest) family->Arg(m);
}

void add_hidden(Bench& bench, const std::string& name, std::size_t threads, std::size_t blas_threads,
                std::function<void(const Weights&)> call) {
  auto* family =
      benchmark::RegisterBenchmark(fmt::format("grow_h/{}/threads:{}", name, threads).c_str(),
                                   [call = std::move(call), blas_threads, &bench](benchmark::State& state) {
                                     arma::arma_rng::set_seed(4);
                                     const auto h = static_cast<arma::uword>(state.range(0));
                                     const arma::mat first = random_init(bench.digits.X.n_cols, h, 0.12),
                                                     second = random_init(h, 10, 0.12);
                                     const Weights w{first, second};
                                     use_blas_threads(blas_threads);
                                     let_blas_rest();
                                     for (auto _ : state) call(w);
                                     state.SetComplexityN(state.range(0));
                                   });
  family->ArgName("h")->Unit(benchmark::kMillisecond)->UseRealTime()->Complexity(benchmark::oN);
  for (const std::int64_t h : hidden) family->Arg(h);
}

/// Blocked, streamed and vectorised must agree on grown digits too, and for other h, before they are timed.
void require_agreement(Bench& bench, Grown& grown) {
  constexpr std::size_t m = 7777;
  grown.make(m);
  arma::arma_rng::set_seed(4);
  for (const arma::uword h : {25, 100}) {
    const arma::mat first = random_init(400, h, 0.12), second = random_init(h, 10, 0.12);
    const Weights w{first, second};
    const Problem right = make_problem(grown.X, grown.y, w);
    require_right("backprop_vectorized", backprop_vectorized(w, grown.X, grown.y), right.right);
    require_right("blocked_backprop", blocked_backprop(w, grown.X, grown.y, lambda, bench.team(2)),
                  right.right_both);
    require_right("streamed blocked_backprop",
                  blocked_backprop(w, m, grown.digits.source(), lambda, bench.team(2)), right.right_both);
  }
}

}  // namespace

void add_growth(Bench& bench) {
  const auto grown = std::make_shared<Grown>(bench.digits);
  require_agreement(bench, *grown);
  // X and the copy with the column of ones, 16 bytes a pixel, and some 200 numbers more an example.
  const double each = 400 * 16 + 200 * 8;
  const std::int64_t largest = 500'000 * each < free_bytes() ? 500'000 : 50'000;
  if (largest < 500'000)
    bench.notes.push_back("m = 500,000 is left out where X is kept in memory: too little is free.");
  for (const std::size_t threads : bench.threads) {
    const auto named = [&](const char* what) { return fmt::format("grow/{}/threads:{}", what, threads); };
    Team& team = bench.team(threads);
    if (threads == 1)
      add_sizes(grown, named("loop"), 1, true, longest_loop,
                [](Grown& g, std::size_t) { keep(backprop_loop(g.p.w, g.X, g.y)); });
    add_sizes(grown, named("vectorized"), threads, true, largest,
              [](Grown& g, std::size_t) { keep(backprop_vectorized(g.p.w, g.X, g.y)); });
    add_sizes(grown, named("blocked"), 1, true, largest, [&team](Grown& g, std::size_t) {
      keep(blocked_backprop(g.p.w, g.X, g.y, lambda, team));
    });
    add_sizes(grown, named("streamed"), 1, false, 500'000, [&team](Grown& g, std::size_t m) {
      keep(blocked_backprop(g.p.w, m, g.digits.source(), lambda, team));
    });
    add_hidden(bench, "vectorized", threads, threads, [&bench](const Weights& w) {
      keep(backprop_vectorized(w, bench.digits.X, bench.digits.y));
    });
    add_hidden(bench, "blocked", threads, 1, [&bench, &team](const Weights& w) {
      keep(blocked_backprop(w, bench.digits.X, bench.digits.y, lambda, team));
    });
  }
}

}  // namespace ex4::bench
