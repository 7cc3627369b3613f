// See peer_process.hpp.
#include "benchmarks/peer_process.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <utility>

#include "benchmarks/team.hpp"

namespace ex4::bench {
namespace {

constexpr int patience_ms = 60'000;

}  // namespace

PeerProcess::PeerProcess(const std::vector<std::string>& command, std::filesystem::path folder,
                         std::string name, std::size_t threads)
    : folder_(std::move(folder)), name_(std::move(name)) {
  const std::vector<int> cores = usable_cores();
  std::vector<int> own(cores.begin(), cores.begin() + static_cast<long>(std::min(threads, cores.size())));
  std::vector<std::string> words = {"env",
                                    fmt::format("OPENBLAS_NUM_THREADS={}", threads),
                                    fmt::format("OMP_NUM_THREADS={}", threads),
                                    "taskset",
                                    "-c",
                                    fmt::format("{}", fmt::join(own, ","))};
  words.insert(words.end(), command.begin(), command.end());
  words.insert(words.end(), {folder_.string(), name_});
  process::Pipe in = process::make_pipe(), out = process::make_pipe();
  child_ = std::make_unique<process::Child>(
      words,
      std::vector<std::pair<int, int>>{{0, in.read.get()}, {1, out.write.get()}, {2, out.write.get()}});
  in.read.reset();
  out.write.reset();  // or its end would never be seen
  requests_ = std::move(in.write);
  replies_ = std::move(out.read);
  std::string said, last;
  while ((last = read_line()) != "ready") {  // warnings of its libraries come first
    if (last.empty()) throw std::runtime_error("it does not start: " + said);
    said = last;
  }
}

std::string PeerProcess::read_line() {
  for (;;) {
    const std::size_t end = unread_.find('\n');
    if (end != std::string::npos) {
      const std::string line = unread_.substr(0, end);
      unread_.erase(0, end + 1);
      if (!line.empty()) return line;
      continue;
    }
    pollfd ready{replies_.get(), POLLIN, 0};
    char bytes[4096];
    const ssize_t got = ::poll(&ready, 1, patience_ms) > 0 ? ::read(replies_.get(), bytes, sizeof bytes) : 0;
    if (got <= 0) return std::exchange(unread_, {});
    unread_.append(bytes, static_cast<std::size_t>(got));
  }
}

std::string PeerProcess::ask(const std::string& words) {
  const std::string line = words + "\n\n";  // the empty line is for Octave, whose fgetl looks one byte ahead
  if (::write(requests_.get(), line.data(), line.size()) != static_cast<ssize_t>(line.size()))
    throw std::runtime_error("it has ended");
  return read_line();
}

std::vector<double> PeerProcess::answer() {
  if (const std::string said = ask("answer"); said != "answered")
    throw std::runtime_error("it says: " + said);
  std::ifstream file(folder_ / (name_ + ".bin"), std::ios::binary | std::ios::ate);
  std::vector<double> values(file ? static_cast<std::size_t>(file.tellg()) / sizeof(double) : 0);
  file.seekg(0).read(reinterpret_cast<char*>(values.data()),
                     static_cast<std::streamsize>(values.size() * sizeof(double)));
  return values;
}

double PeerProcess::seconds(int calls) {
  const std::string said = ask(fmt::format("time {}", calls));
  try {
    return std::stod(said);
  } catch (const std::logic_error&) {
    throw std::runtime_error("it says: " + said);
  }
}

}  // namespace ex4::bench
