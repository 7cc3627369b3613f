// Threads that stay: work is handed to them and waited for, thousands of times a second. Starting new threads
// for each call would cost some 50 µs of the 1.5 ms that a call takes. Not for nested use.
#pragma once

#include <atomic>
#include <cstddef>
#include <exception>
#include <functional>
#include <thread>
#include <vector>

namespace ex4::bench {

class Team {
 public:
  static constexpr const char* thread_name = "ex4_team";

  /// The caller and `threads` − 1 helpers. Helper i stays on processor cores[i], when `cores` has so many;
  /// the caller stays where it is. Throws std::invalid_argument for no threads.
  explicit Team(std::size_t threads, const std::vector<int>& cores = {});
  ~Team();
  Team(const Team&) = delete;
  Team& operator=(const Team&) = delete;

  std::size_t size() const { return helpers_.size() + 1; }
  /// Calls work(0) here and work(1) … work(size − 1) on the helpers, and returns when all are done; then
  /// throws what the first of them threw.
  void run(const std::function<void(std::size_t)>& work);

 private:
  void help(std::size_t share);
  void guarded(std::size_t share);

  const std::function<void(std::size_t)>* work_ = nullptr;
  std::vector<std::exception_ptr> problems_;
  std::atomic<unsigned> round_{0};
  std::atomic<std::size_t> busy_{0};
  std::atomic<bool> over_{false};
  std::vector<std::thread> helpers_;
};

/// Keeps a thread on one processor; 0 is the calling thread. Without the right to do so, nothing happens.
void stay_on(int core, int thread_id = 0);

/// The processors that this process may use.
std::vector<int> usable_cores();

}  // namespace ex4::bench
