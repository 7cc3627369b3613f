// One part being graded: its session, its trusted material and the log of every call. The checks in checks/
// use it through PartTest (part_test.hpp); diagnosis and verdict read the log.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "checker/judge/session.hpp"
#include "checker/parts/parts.hpp"
#include "checker/verdict/verdict.hpp"

namespace ex4::judge {

/// One call, what was expected of it and what came.
struct Observation {
  std::string check;  ///< CamelCase name of the check that made it
  std::string title;  ///< short name of the case, "the course's first case"
  wire::Call call;
  wire::Record expected;  ///< empty where no single value is right
  Outcome outcome;
  bool agreed = false;  ///< returned, and equal to `expected` where that is given
};

/// What the judge was started with.
struct Settings {
  Part part;
  std::filesystem::path runner;
  std::filesystem::path reference_runner;  ///< our backprop_loop, for the speed check
  box::Box box;
  std::filesystem::path data_dir, matread;
  std::optional<std::string> only_check;  ///< replay: make only the calls of this check …
  std::optional<unsigned> only_call;      ///< … and of those only this one (1-based)
  std::vector<std::string> debugger;
  bool verbose = false;  ///< replay: print each call, what was expected and what came
};

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
