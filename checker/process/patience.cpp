// Reads /proc: the state of each thread, and how long it ran and waited for a processor. See patience.hpp.
#include "checker/process/patience.hpp"

#include <dirent.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace ex4::process {
namespace {

constexpr double between_looks = 0.045;
constexpr double longest_look = 0.1;  // more has passed: we were starved or stopped ourselves

std::string read_line(const std::string& file) {
  std::ifstream in(file);
  std::string line;
  std::getline(in, line);
  return line;
}

std::vector<pid_t> threads_of(pid_t pid) {
  std::vector<pid_t> threads;
  DIR* folder = ::opendir(("/proc/" + std::to_string(pid) + "/task").c_str());
  if (folder == nullptr) return threads;
  while (const dirent* entry = ::readdir(folder))
    if (const int id = std::atoi(entry->d_name); id > 0) threads.push_back(id);
  ::closedir(folder);
  return threads;
}

/// R: it runs or waits for a processor. D: it waits for a disk or for memory that was paged out.
char state_of(const std::string& stat) {
  const std::size_t name_ends = stat.rfind(')');  // the name itself may hold anything
  return name_ends == std::string::npos || name_ends + 2 >= stat.size() ? '?' : stat[name_ends + 2];
}

/// Seconds on a processor and waiting for one; 0 where the kernel does not keep them, so that the state alone counts.
double active_seconds(const std::string& schedstat) {
  char* rest = nullptr;
  const double ran = std::strtod(schedstat.c_str(), &rest), waited = std::strtod(rest, nullptr);
  return 1e-9 * (ran + waited);
}

}  // namespace

pid_t deepest_descendant(pid_t pid) {
  for (;;) {
    const std::string task = std::to_string(pid);
    std::ifstream children("/proc/" + task + "/task/" + task + "/children");
    pid_t child = 0;
    if (!(children >> child)) return pid;
    pid = child;
  }
}

Patience::Patience(pid_t root, double seconds)
    : root_(root), granted_(seconds), started_(Clock::now()), last_look_(started_) {
  see();
}

void Patience::resume() { last_look_ = Clock::now(); }

Patience::Seen Patience::see() {
  Seen seen = Seen::nothing;
  active_since_ = 0;
  std::map<pid_t, double> now;
  std::vector<pid_t> open = {root_};
  while (!open.empty()) {
    const pid_t pid = open.back();
    open.pop_back();
    for (const pid_t thread : threads_of(pid)) {
      const std::string folder = "/proc/" + std::to_string(pid) + "/task/" + std::to_string(thread) + "/";
      const char state = state_of(read_line(folder + "stat"));
      now[thread] = active_seconds(read_line(folder + "schedstat"));
      const auto before = active_.find(thread);
      const double since = std::max(0.0, now[thread] - (before == active_.end() ? 0 : before->second));
      active_since_ += since;
      if (state == 'D' || state == 'R') seen = std::max(seen, state == 'R' && since > 0 ? Seen::counted : Seen::waiting);
      std::ifstream children(folder + "children");
      open.insert(open.end(), std::istream_iterator<pid_t>(children), {});
    }
  }
  active_ = std::move(now);
  return seen;
}

Patience::State Patience::look() {
  const Clock::time_point now = Clock::now();
  const double passed = std::chrono::duration<double>(now - last_look_).count();
  if (passed < between_looks) return State::go_on;
  last_look_ = now;
  const Seen seen = see();
  const double last = std::min(passed, longest_look);
  open_ += last;
  open_active_ += active_since_;
  // One that wakes just before we look has run since, and is found running; what it slept before that must not pass for
  // work. Its account lags by less than the time since the look before, which therefore stays open.
  const double lag = seen == Seen::counted ? last : 0;
  if (seen != Seen::waiting) {
    idle_ += std::max(0.0, open_ - lag - open_active_);
    open_ = lag;
    open_active_ = 0;
  }
  if (idle_ > granted_) return State::idle;
  const double on_the_wall = std::chrono::duration<double>(now - started_).count();
  return on_the_wall > crowded * granted_ ? State::starved : State::go_on;
}

}  // namespace ex4::process
