// The tables that ./ex4 bench prints: medians, spreads and the ratios that matter.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "benchmarks/machine.hpp"
#include "benchmarks/suite.hpp"

namespace ex4::bench {
namespace {

/// "1.23 ×", or nothing where one of the two was not measured.
std::string times(double a, double b) { return std::isfinite(a / b) ? fmt::format("{:.2f} ×", a / b) : ""; }

std::string last_part(const std::string& name, const std::string& key) {
  const std::size_t at = name.find(key);
  return at == std::string::npos
             ? ""
             : name.substr(at + key.size(), name.find('/', at + key.size()) - at - key.size());
}

/// The benchmark that the time is compared with: the same m and threads, vectorised; training with the
/// solution.
std::string vectorized_for(const std::string& name) {
  if (name.starts_with("training") || name.starts_with("peers/training"))
    return "training/50_iterations/solution";
  return name.starts_with("grow") ? "" : "backprop/vectorized/m:5000/threads:" + last_part(name, "threads:");
}

/// Growth in the order of its sizes, the rest by name.
std::string group_of(const std::string& name) { return name.starts_with("grow") ? "grow" : name; }

}  // namespace

void print_results(const Bench& bench, const Results& results) {
  fmt::print("\n{:<44} {:>10} {:>10} {:>8} {:>12} {:>12}\n", "benchmark", "median ms", "best ms", "spread",
             "to the limit", "vectorised ÷");
  std::vector<Timing> timings = results.all();  // random order made theirs
  std::stable_sort(timings.begin(), timings.end(),
                   [](const Timing& a, const Timing& b) { return group_of(a.name) < group_of(b.name); });
  for (const Timing& t : timings) {
    const bool whole = !t.name.starts_with("training") && !t.name.starts_with("peers/training") &&
                       !t.name.starts_with("grow");
    const double limit =
        whole ? results.best("gemm_limit/m:5000/threads:" + last_part(t.name, "threads:")) : NAN;
    fmt::print("{:<44} {:>10.3f} {:>10.3f} {:>6.1f} % {:>12} {:>12}", t.name, t.median(), t.best(),
               t.spread(), times(t.median(), limit),
               times(results.median(vectorized_for(t.name)), t.median()));
    for (const auto& [key, value] : t.counters) fmt::print("  {} {:.4g}", key, value);
    fmt::print("\n");
  }
  fmt::print(
      "\nspread: half the distance between the quartiles. to the limit: how many times gemm_limit, the time "
      "of\n"
      "the five matrix products at the library's best rate. vectorised ÷: how many times faster than "
      "that.\n");
  if (!results.fits().empty())
    fmt::print("\nGrowth, fitted to a straight line:\n  {}\n", fmt::join(results.fits(), "\n  "));
  for (const std::string& note : bench.notes) fmt::print("{}\n", note);
}

}  // namespace ex4::bench
