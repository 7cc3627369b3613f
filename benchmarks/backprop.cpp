// The loop, the vectorised and the blocked backprop on the digits, and the time of their matrix products
// alone.
#include <fmt/format.h>
#include <algorithm>
#include <chrono>

#include "benchmarks/machine.hpp"
#include "benchmarks/suite.hpp"
#include "exercises/backprop_loop.hpp"
#include "exercises/backprop_vectorized.hpp"

namespace ex4::bench {
namespace {

constexpr arma::uword side = 1000;

/// The rate of the library's own best product, side×side×side, and from it the time below which `flops`
/// cannot go.
class Limit {
 public:
  Limit(std::size_t threads, double flops) : threads_(threads), flops_(flops) {
    use_blas_threads(threads);
    // The first ones wake the processor. On a busy machine the best rate shows late: go on while it rises.
    for (int call = 0, steady = 0; call < 150 && steady < 30; ++call) {
      const double before = best_;
      measure();
      steady = best_ < 0.995 * before ? 0 : steady + 1;
    }
  }
  /// In seconds, by the best product seen so far.
  double measure() {
    const auto start = std::chrono::steady_clock::now();
    C_ = A_ * B_;
    best_ = std::min(best_, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    return flops_ / rate();
  }
  double rate() const { return 2.0 * side * side * side / best_; }
  std::size_t threads() const { return threads_; }

 private:
  std::size_t threads_;
  double flops_, best_ = 1e9;
  arma::mat A_{side, side, arma::fill::randu}, B_{side, side, arma::fill::randu}, C_;
};

void add_limit(const Bench& bench, std::size_t threads) {
  const auto m = static_cast<double>(bench.digits.X.n_rows);
  const auto limit = std::make_shared<Limit>(threads, product_flops(m, 400, 25, 10));
  benchmark::RegisterBenchmark(at("gemm_limit", bench.digits.X.n_rows, threads).c_str(),
                               [limit](benchmark::State& state) {
                                 use_blas_threads(limit->threads());
                                 for (auto _ : state) state.SetIterationTime(limit->measure());
                                 state.counters["gflops"] = limit->rate() / 1e9;
                               })
      ->Unit(benchmark::kMillisecond)
      ->UseManualTime();
}

}  // namespace

Team& Bench::team(std::size_t size) {
  const std::vector<int> cores = usable_cores();
  for (const auto& team : teams_)
    if (team->size() == size) return *team;
  std::vector<int> places;
  for (std::size_t i = 0; i < size; ++i) places.push_back(cores[i % cores.size()]);
  teams_.push_back(std::make_unique<Team>(size, places));
  return *teams_.back();
}

std::string at(const std::string& what, std::size_t m, std::size_t threads) {
  return fmt::format("{}/m:{}/threads:{}", what, m, threads);
}

benchmark::internal::Benchmark* add(const std::string& name, std::size_t blas_threads,
                                    std::function<void()> call) {
  return benchmark::RegisterBenchmark(name.c_str(),
                                      [blas_threads, call = std::move(call)](benchmark::State& state) {
                                        use_blas_threads(blas_threads);
                                        let_blas_rest();
                                        for (auto _ : state) call();
                                      })
      ->Unit(benchmark::kMillisecond)
      ->UseRealTime();
}

void add_backprop(Bench& bench) {
  const Problem& p = bench.digits;
  const std::size_t m = p.X.n_rows;
  for (const std::size_t threads : bench.threads) {
    Team& team = bench.team(threads);
    use_blas_threads(threads);
    require_right("backprop_loop", backprop_loop(p.w, p.X, p.y), p.right);
    require_right("backprop_vectorized", backprop_vectorized(p.w, p.X, p.y), p.right);
    require_right("blocked_backprop", blocked_backprop(p.w, p.X, p.y, lambda, team), p.right_both);
    add(at("backprop/loop", m, threads), threads,
        [&p] { keep(backprop_loop(p.w, p.X, p.y)); });
    add(at("backprop/vectorized", m, threads), threads,
        [&p] { keep(backprop_vectorized(p.w, p.X, p.y)); });
    add(at("backprop/blocked", m, threads), 1,
        [&p, &team] { keep(blocked_backprop(p.w, p.X, p.y, lambda, team)); });
    add_limit(bench, threads);
  }
}

}  // namespace ex4::bench
