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

const std::vector<std::string>& statuses() {
  static const std::vector<std::string> all{"passed",          "failed",          "not_started",
                                            "compile_error",   "crashed",         "timed_out",
                                            "memory_exceeded", "output_exceeded", "exited"};
  return all;
}

}  // namespace ex4::verdict
