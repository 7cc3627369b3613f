// See team.hpp. A round is a number that goes up; helpers and caller wait for a change, spinning a little
// first.
#include "benchmarks/team.hpp"

#include <pthread.h>
#include <sched.h>

#include <stdexcept>
#include <utility>

namespace ex4::bench {
namespace {

/// Waits until `value` is no longer `old`. A call takes a millisecond, so a helper that is asleep at its
/// start is late by as much as it could have done meanwhile: spin for some microseconds before going to
/// sleep.
template <class T>
void wait_for_change(const std::atomic<T>& value, T old) {
  for (int i = 0; i < 20000; ++i)
    if (value.load(std::memory_order_acquire) != old) return;
  value.wait(old);
}

}  // namespace

Team::Team(std::size_t threads, const std::vector<int>& cores) : problems_(threads) {
  if (threads == 0) throw std::invalid_argument("Team: no threads");
  for (std::size_t share = 1; share < threads; ++share)
    helpers_.emplace_back([this, share, core = share < cores.size() ? cores[share] : -1] {
      ::pthread_setname_np(::pthread_self(), thread_name);
      if (core >= 0) stay_on(core);
      help(share);
    });
}

Team::~Team() {
  over_ = true;
  ++round_;
  round_.notify_all();
  for (std::thread& helper : helpers_) helper.join();
}

void Team::guarded(std::size_t share) {
  try {
    (*work_)(share);
  } catch (...) {
    problems_[share] = std::current_exception();
  }
}

void Team::help(std::size_t share) {
  for (unsigned round = 0;; ++round) {
    wait_for_change(round_, round);
    if (over_) return;
    guarded(share);
    if (--busy_ == 0) busy_.notify_one();
  }
}

void Team::run(const std::function<void(std::size_t)>& work) {
  work_ = &work;
  busy_ = helpers_.size();
  ++round_;
  round_.notify_all();
  guarded(0);
  for (std::size_t left = busy_; left != 0; left = busy_) wait_for_change(busy_, left);
  for (std::exception_ptr& problem : problems_)
    if (problem) std::rethrow_exception(std::exchange(problem, nullptr));
}

void stay_on(int core, int thread_id) {
  cpu_set_t one;
  CPU_ZERO(&one);
  CPU_SET(static_cast<std::size_t>(core), &one);
  ::sched_setaffinity(thread_id, sizeof one, &one);
}

std::vector<int> usable_cores() {
  static const std::vector<int> first_seen = [] {
    cpu_set_t usable;
    CPU_ZERO(&usable);
    std::vector<int> cores;
    if (::sched_getaffinity(0, sizeof usable, &usable) == 0)
      for (int core = 0; core < CPU_SETSIZE; ++core)
        if (CPU_ISSET(static_cast<std::size_t>(core), &usable)) cores.push_back(core);
    return cores.empty() ? std::vector<int>{0} : cores;
  }();
  return first_seen;
}

}  // namespace ex4::bench
