// Pictures for a lecture hall, drawn by gnuplot (--plot): time against m, speed-up bars, and a roofline. Data
// and scripts stay beside the pictures, so that anyone can restyle them.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <fstream>

#include "benchmarks/machine.hpp"
#include "benchmarks/suite.hpp"
#include "checker/process/child.hpp"

namespace ex4::bench {
namespace {

namespace fs = std::filesystem;

constexpr const char* style =
    "set terminal pngcairo size 1600,1000 font 'Sans,24' lw 2\nset grid lc rgb '#dddddd'\nset tics nomirror\n"
    "set border 3\n"
    // Colours that a projector and a colour-blind eye can tell apart.
    "set linetype 1 lc rgb '#cc3311'\nset linetype 2 lc rgb '#0077bb'\nset linetype 3 lc rgb '#33bbee'\n"
    "set linetype 4 lc rgb '#117733'\nset linetype 5 lc rgb '#ee7733'\nset linetype 6 lc rgb '#777777'\n";

void draw(const fs::path& folder, const std::string& name, const std::string& script) {
  const fs::path file = folder / (name + ".gp");
  std::ofstream(file) << style << fmt::format("set output '{}.png'\n", name) << script;
  const process::Finished done =
      process::run({"sh", "-c", "cd \"$1\" && exec gnuplot \"$2\"", "sh", folder.string(), name + ".gp"},
                   std::chrono::seconds(60), 4096);
  if (done.status != 0)
    throw std::runtime_error("gnuplot did not draw; ./ex4 bench --install-peers installs it: " + done.output);
  fmt::print("{}\n", (folder / (name + ".png")).string());
}

/// The lines "m ms" of one growing benchmark; false when there are none.
bool write_growth(const fs::path& file, const Results& results, const std::string& name) {
  std::ofstream out(file);
  bool any = false;
  for (const Timing& t : results.all())
    if (t.name.starts_with(name + "/m:")) {
      out << t.name.substr(name.size() + 3) << ' ' << t.median() << '\n';
      any = true;
    }
  return any;
}

void draw_growth(const fs::path& folder, const Results& results) {
  std::string lines;
  const std::pair<const char*, const char*> series[] = {
      {"loop/threads:1", "loop, 1 thread"},
      {"vectorized/threads:1", "vectorised, 1 thread"},
      {"vectorized/threads:2", "vectorised, 2 threads"},
      {"blocked/threads:1", "blocked, 1 thread"},
      {"blocked/threads:2", "blocked, 2 threads"},
      {"streamed/threads:2", "blocked, streamed, 2 threads"}};
  for (const auto& [name, title] : series) {
    std::string file = std::string("growth-") + name + ".dat";
    std::replace(file.begin(), file.end(), '/', '-');
    std::replace(file.begin(), file.end(), ':', '-');
    if (write_growth(folder / file, results, std::string("grow/") + name))
      lines += fmt::format("'{}' with linespoints pt 7 ps 2 title '{}', ", file, title);
  }
  const double limit = results.best("gemm_limit/m:5000/threads:2") / 5000;
  if (lines.empty() || !std::isfinite(limit)) return;
  draw(folder, "time_against_m",
       "set logscale xy\nset xlabel 'examples m'\nset ylabel 'ms for one gradient'\nset key left top Left "
       "reverse\n"
       "set yrange [0.1:100000]\nset format x '10^{%L}'\n" +
           fmt::format(
               "plot [400:700000] {}{}*x with lines dt 2 lc rgb 'black' title 'limit: the products alone, "
               "2 threads'\n",
               lines, limit));
}

void draw_bars(const fs::path& folder, const Results& results) {
  const double loop = results.median("backprop/loop/m:5000/threads:1");
  std::vector<std::pair<double, std::string>> bars;
  for (const Timing& t : results.all()) {
    const std::size_t at = t.name.find("/m:5000/threads:");
    if (at == std::string::npos) continue;
    std::string name = t.name.substr(0, at), threads = t.name.substr(at + 16);
    if (name.starts_with("backprop/") || name.starts_with("peers/")) name = name.substr(name.find('/') + 1);
    std::replace(name.begin(), name.end(), '_', ' ');
    bars.emplace_back(loop / t.median(), fmt::format("{} ({})", name, threads));
  }
  if (bars.empty() || !std::isfinite(loop)) return;
  std::sort(bars.begin(), bars.end());
  std::ofstream out(folder / "speed_up.dat");
  for (std::size_t i = 0; i < bars.size(); ++i)
    out << i << ' ' << bars[i].first << " \"" << bars[i].second << "\"\n";
  out.close();
  draw(
      folder, "speed_up",
      "set logscale x\nset xlabel 'times as fast as our loop on one thread; threads in brackets'\nunset key\n"
      "set style fill solid 0.8\nset lmargin 26\n" +
          fmt::format("set xrange [0.01:40]\nset yrange [-0.7:{}]\n",
                      static_cast<double>(bars.size()) - 0.3) +
          "plot 'speed_up.dat' using (($2+0.01)/2):1:(0.01):2:($1-0.35):($1+0.35):ytic(3) with boxxyerror "
          "lc rgb '#4477aa', '' using ($2*1.1):1:(sprintf('%.3g×', $2)) with labels left\n");
}

/// GB/s at which memory can be read on one thread or two: sums of 400 MB, the best of five.
double read_bandwidth(Team& team) {
  const std::vector<double> numbers(50'000'000, 1.0);
  double best = 0;
  for (int i = 0; i < 5; ++i) {
    const auto start = std::chrono::steady_clock::now();
    team.run([&](std::size_t share) {
      const std::size_t each = numbers.size() / team.size();
      double sums[16] = {};
      for (std::size_t k = share * each; k + 16 <= (share + 1) * each; k += 16)
        for (std::size_t j = 0; j < 16; ++j) sums[j] += numbers[k + j];
      benchmark::DoNotOptimize(sums);
    });
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    best = std::max(best, 8e-9 * static_cast<double>(numbers.size()) / taken.count());
  }
  return best;
}

/// Bytes an example that go through memory in one gradient, by counting passes over matrices too large for a
/// cache (docs/benchmarks.md): X copied beside its ones, a1 read twice, the m×h and m×K matrices written and
/// read again.
double bytes_per_example(const std::string& variant) {
  const double n = 400, h = 25, K = 10;
  if (variant == "vectorized") return 8 * (5 * n + 14 * h + 12 * K);
  if (variant == "loop") return 8 * 3 * n;  // X is turned once: read, written, read
  return 8 * n;
}

void draw_roofline(Bench& bench, const fs::path& folder, const Results& results) {
  const double flops = product_flops(5000, 400, 25, 10);
  const double limit = results.best("gemm_limit/m:5000/threads:2"),
               one = results.best("gemm_limit/m:5000/threads:1");
  if (!std::isfinite(limit) || !std::isfinite(one)) return;
  std::ofstream out(folder / "roofline.dat");
  for (const char* variant : {"loop", "vectorized", "blocked"})
    for (const std::size_t threads : bench.threads) {
      const double ms = results.median(at(std::string("backprop/") + variant, 5000, threads));
      if (std::isfinite(ms))
        out << flops / (5000 * bytes_per_example(variant)) << ' ' << flops / ms / 1e6 << " \"" << variant
            << " (" << threads << ")\"\n";
    }
  out.close();
  const auto roof = [&](std::size_t threads, double ms) {
    return fmt::format("min({}*x, {}) with lines lw 2 title '{} thread{}: memory, then dgemm'",
                       read_bandwidth(bench.team(threads)), flops / ms / 1e6, threads,
                       threads == 1 ? "" : "s");
  };
  draw(folder, "roofline",
       "set logscale xy\nset xlabel 'floating-point operations for each byte from memory'\nset ylabel "
       "'GFLOP/s'\n"
       "set key left top\nmin(a,b) = a < b ? a : b\n" +
           fmt::format("plot [0.5:64] [1:300] {}, {}, 'roofline.dat' using 1:2 with points pt 7 ps 3 lc rgb "
                       "'black' notitle, "
                       "'' using 1:2:3 with labels left offset 1.2,0 notitle\n",
                       roof(1, one), roof(2, limit)));
}

}  // namespace

void draw_plots(Bench& bench, const Results& results) {
  const fs::path folder = bench.options.plot;
  fs::create_directories(folder);
  draw_growth(folder, results);
  draw_bars(folder, results);
  draw_roofline(bench, folder, results);
}

}  // namespace ex4::bench
