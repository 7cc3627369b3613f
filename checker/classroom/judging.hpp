// Judging what a ledger lacks: workers take part contents from a list and put each verdict into the ledger before the next.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "checker/classroom/ledger.hpp"
#include "checker/classroom/results.hpp"
#include "checker/grader/grader.hpp"

namespace ex4::classroom {

/// A part's content that has no verdict yet.
struct Unit {
  std::string key, stem, content;
};

struct Failure {
  Unit unit;
  std::string message;
};

struct Progress {
  std::size_t done = 0, total = 0, failed = 0;
  double seconds = 0;
};

struct JudgingRequest {
  std::filesystem::path out;
  unsigned jobs = 1;
  std::function<bool()> stop;                     ///< asked several times a second; true: finish what is under way
  std::function<void(const Progress&)> progress;  ///< called several times a second, from the caller's thread
};

/// Judges the units, each once; what was trouble of ours is tried again at the end, and returned where it stays so. Throws what
/// makes going on useless: a SetupError, a ledger that cannot be written.
std::vector<Failure> judge_all(std::vector<Unit> units, const JudgingRequest& request, cli::PartGrader& grader,
                               const Circumstances& circumstances, Ledger& ledger);

}  // namespace ex4::classroom
