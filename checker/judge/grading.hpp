// One part being graded: its session, its trusted material and the log of every call. The checks in checks/
// use it through PartTest (part_test.hpp); diagnosis and verdict read the log.
#pragma once

#include <memory>
#include <vector>

#include "checker/session/observation.hpp"
#include "checker/session/session.hpp"
#include "checker/verdict/verdict.hpp"

namespace ex4::judge {

class Grading {
 public:
  explicit Grading(Settings settings);
  /// The one of this process; set by main before the checks run.
  static Grading& current();

  const Settings& settings() const { return settings_; }
  /// Started at the first call.
  Session& session();
  bool alive() const { return !session_ || session_->alive(); }
  std::vector<Observation>& log() { return log_; }
  /// Ends the session; returns what went wrong at exit, empty when nothing did.
  std::string finish() { return session_ ? session_->finish() : std::string(); }

 private:
  Settings settings_;
  std::unique_ptr<Session> session_;
  std::vector<Observation> log_;
};

/// Status, score and message of the part from its log and checks, before diagnosis.
verdict::Part sum_up(const Part& part, const std::vector<Observation>& log,
                     std::vector<verdict::Check> checks);

}  // namespace ex4::judge
