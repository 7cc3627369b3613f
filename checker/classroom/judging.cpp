// See judging.hpp.
#include "checker/classroom/judging.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <exception>
#include <mutex>
#include <thread>

#include "checker/classroom/intake.hpp"
#include "checker/parts/parts.hpp"

namespace ex4::classroom {
namespace {

constexpr std::size_t prune_every = 32;  // contents; a runner takes some MB of the cache

class Round {
 public:
  Round(const std::vector<Unit>& units, const JudgingRequest& request, cli::PartGrader& grader,
        const Circumstances& circumstances, Ledger& ledger)
      : units_(units), request_(request), grader_(grader), circumstances_(circumstances), ledger_(ledger) {}

  std::vector<Failure> run(Progress progress, std::chrono::steady_clock::time_point start) {
    const std::size_t before = progress.done;
    const std::size_t workers = std::min<std::size_t>(units_.size(), std::max(1U, request_.jobs));
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < workers; ++i)
      threads.emplace_back([this] {
        work();
        ++ended_;
      });
    while (ended_ < workers) {
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
      if (request_.stop && request_.stop()) stopped_ = true;
      progress.done = before + done_;
      progress.failed = failed_;
      progress.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
      if (request_.progress) request_.progress(progress);
    }
    for (std::thread& thread : threads) thread.join();
    if (problem_) std::rethrow_exception(problem_);
    std::sort(failures_.begin(), failures_.end(), [](const Failure& a, const Failure& b) { return a.unit.key < b.unit.key; });
    return std::move(failures_);
  }
  std::size_t done() const { return done_; }
  bool stopped() const { return stopped_; }

 private:
  void work() try {
    for (std::size_t i = next_++; i < units_.size() && !stopped_; i = next_++) {
      const Unit& unit = units_[i];
      const verdict::Part part = grader_.grade(part_named(unit.stem), content_file(request_.out, unit.content, unit.stem));
      if (part.status == "grader_error") {
        const std::lock_guard lock(mutex_);
        failures_.push_back({unit, part.message});
        failed_ = failures_.size();
      } else {
        ledger_.add({unit.key, unit.stem, unit.content, circumstances_, part});
        ++done_;
      }
      if (i % prune_every == prune_every - 1) {
        const std::lock_guard lock(mutex_);
        grader_.prune();
      }
    }
  } catch (...) {
    const std::lock_guard lock(mutex_);
    if (!problem_) problem_ = std::current_exception();
    stopped_ = true;
  }

  const std::vector<Unit>& units_;
  const JudgingRequest& request_;
  cli::PartGrader& grader_;
  const Circumstances& circumstances_;
  Ledger& ledger_;
  std::atomic<std::size_t> next_{0}, done_{0}, failed_{0}, ended_{0};
  std::atomic<bool> stopped_{false};
  std::mutex mutex_;
  std::vector<Failure> failures_;
  std::exception_ptr problem_;
};

}  // namespace

std::vector<Failure> judge_all(std::vector<Unit> units, const JudgingRequest& request, cli::PartGrader& grader,
                               const Circumstances& circumstances, Ledger& ledger) {
  const auto start = std::chrono::steady_clock::now();
  Progress progress{0, units.size(), 0, 0};
  Round first(units, request, grader, circumstances, ledger);
  std::vector<Failure> failures = first.run(progress, start);
  grader.prune();
  if (failures.empty() || first.stopped()) return failures;
  units.clear();
  for (const Failure& failure : failures) units.push_back(failure.unit);
  progress.done = first.done();
  Round second(units, request, grader, circumstances, ledger);
  return second.run(progress, start);
}

}  // namespace ex4::classroom
