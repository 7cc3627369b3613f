// See machine.hpp. Everything comes from /proc, /sys and OpenBLAS itself.
#include "benchmarks/machine.hpp"

#include <fmt/format.h>
#include <malloc.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

#include "benchmarks/small_gemm.hpp"
#include "benchmarks/team.hpp"

extern "C" {
void openblas_set_num_threads(int);
char* openblas_get_config();
char* openblas_get_corename();
}

namespace ex4::bench {
namespace {

std::string after_colon(const std::string& file, const std::string& key) {
  std::ifstream lines(file);
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with(key)) return line.substr(line.find_first_not_of(" \t", line.find(':') + 1));
  return "unknown";
}

std::string first_line(const std::string& file) {
  std::ifstream in(file);
  std::string line;
  std::getline(in, line);
  return line.empty() ? "unknown" : line;
}

double status_megabytes(const std::string& key) {
  return std::stod(after_colon("/proc/self/status", key)) / 1024;
}

}  // namespace

std::map<std::string, std::string> describe_machine() {
  const std::string cache = "/sys/devices/system/cpu/cpu0/cache/index";
  return {{"cpu", after_colon("/proc/cpuinfo", "model name")},
          {"cores", std::to_string(usable_cores().size())},
          {"caches", fmt::format("L1 {}, L2 {}, L3 {}", first_line(cache + "0/size"),
                                 first_line(cache + "2/size"), first_line(cache + "3/size"))},
          {"blas", fmt::format("{} (kernels for {})", openblas_get_config(), openblas_get_corename())},
          {"compiler", fmt::format("GCC {}, -O3 -march=native, {} doubles a vector", __VERSION__, lanes)},
          {"pinning", "one thread: first core; two threads: one on each of the first two cores"},
          {"load_before", first_line("/proc/loadavg")}};
}

void use_blas_threads(std::size_t threads) {
  const std::vector<int> all = usable_cores();
  openblas_set_num_threads(static_cast<int>(threads));
  const int self = static_cast<int>(::getpid());
  std::size_t helper = 1;
  for (const auto& task : std::filesystem::directory_iterator("/proc/self/task")) {
    const int id = std::stoi(task.path().filename().string());
    if (first_line(task.path() / "comm") == Team::thread_name) continue;
    stay_on(id == self ? all[0] : all[helper++ % all.size()], id);
  }
}

void let_blas_rest() { std::this_thread::sleep_for(std::chrono::milliseconds(40)); }

double peak_megabytes() { return status_megabytes("VmHWM"); }
double resident_megabytes() { return status_megabytes("VmRSS"); }

void reset_peak() {
  ::malloc_trim(0);
  std::ofstream("/proc/self/clear_refs") << 5;
}

}  // namespace ex4::bench
