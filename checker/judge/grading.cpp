// The part's session and the sum of its log; see grading.hpp.
#include "checker/judge/grading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace ex4::judge {
namespace {

Grading* the_grading = nullptr;

std::string status_of(Ending ending) {
  switch (ending) {
    case Ending::timed_out:
      return "timed_out";
    case Ending::memory_exceeded:
      return "memory_exceeded";
    case Ending::output_exceeded:
      return "output_exceeded";
    case Ending::exited:
      return "exited";
    default:
      return "crashed";
  }
}

/// The functions that threw NotImplemented at every call.
std::vector<std::string> missing_functions(const Part& part, const std::vector<Observation>& log) {
  std::vector<std::string> missing;
  for (const std::string& function : part.functions) {
    bool called = false, all = true;
    for (const Observation& observation : log) {
      if (observation.call.function != function || observation.outcome.ending == Ending::skipped) continue;
      called = true;
      all = all && observation.outcome.ending == Ending::not_implemented;
    }
    if (called && all) missing.push_back(function);
  }
  return missing;
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

}  // namespace

Grading::Grading(Settings settings) : settings_(std::move(settings)) { the_grading = this; }

Grading& Grading::current() {
  if (the_grading == nullptr) throw std::logic_error("no part is being graded");
  return *the_grading;
}

Session& Grading::session() {
  if (!session_) session_ = std::make_unique<Session>(settings_.box, settings_.runner, settings_.debugger);
  return *session_;
}

verdict::Part sum_up(const Part& part, const std::vector<Observation>& log,
                     std::vector<verdict::Check> checks) {
  verdict::Part record;
  record.id = part.stem;
  record.section = part.section;
  record.title = part.title;
  record.max_score = part.points;
  const auto abnormal = std::find_if(log.begin(), log.end(), [](const Observation& observation) {
    return is_abnormal(observation.outcome.ending);
  });
  const auto failed = std::find_if(checks.begin(), checks.end(),
                                   [](const verdict::Check& c) { return c.status == "failed"; });
  const std::vector<std::string> missing = missing_functions(part, log);
  if (abnormal != log.end()) {
    record.status = status_of(abnormal->outcome.ending);
    record.message = failed == checks.end() ? abnormal->outcome.detail : first_line(failed->message);
  } else if (!missing.empty() && missing.size() == part.functions.size()) {
    record.status = "not_started";
    record.message = fmt::format("Not started: write it in {}.cpp.", part.stem);
  } else if (!missing.empty()) {
    record.status = "failed";
    record.message = fmt::format("Still to write: {}.", fmt::join(missing, ", "));
  } else if (failed != checks.end()) {
    record.status = "failed";
    record.message = first_line(failed->message);
  } else if (checks.empty() || log.empty()) {
    throw std::logic_error("a part without checks cannot pass");
  } else {
    record.status = "passed";
    record.score = part.points;
    record.message = fmt::format("All {} checks passed.", checks.size());
  }
  record.checks = std::move(checks);
  return record;
}

}  // namespace ex4::judge
