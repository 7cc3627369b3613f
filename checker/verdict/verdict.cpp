// The sums over a verdict's parts. The writers are in json.cpp and junit.cpp.
#include "checker/verdict/verdict.hpp"

#include <algorithm>
#include <numeric>

namespace ex4::verdict {

int Verdict::score() const {
  return std::accumulate(parts.begin(), parts.end(), 0,
                         [](int sum, const Part& part) { return sum + part.score; });
}

int Verdict::max_score() const {
  return std::accumulate(parts.begin(), parts.end(), 0,
                         [](int sum, const Part& part) { return sum + part.max_score; });
}

bool Verdict::all_passed() const {
  return std::all_of(parts.begin(), parts.end(), [](const Part& part) { return part.status == "passed"; });
}

bool Verdict::all_decided() const {
  return std::none_of(parts.begin(), parts.end(), [](const Part& part) { return part.status == "grader_error"; });
}

bool is_sound(const Part& part) {
  const bool passed = part.status == "passed";
  return part.max_score > 0 && part.score == (passed ? part.max_score : 0) &&
         !(passed && std::any_of(part.checks.begin(), part.checks.end(),
                                 [](const Check& check) { return check.status != "passed"; }));
}

const std::vector<std::string>& statuses() {
  static const std::vector<std::string> all{"passed",          "failed",          "not_started",
                                            "compile_error",   "crashed",         "timed_out",
                                            "memory_exceeded", "output_exceeded", "exited",
                                            "grader_error"};
  return all;
}

}  // namespace ex4::verdict
