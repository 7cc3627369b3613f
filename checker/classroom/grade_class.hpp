// A class from its folder of hand-ins to its results: intake, judging what is new, writing what came of it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "checker/classroom/judging.hpp"
#include "checker/grader/context.hpp"

namespace ex4::classroom {

struct ClassRequest {
  std::filesystem::path folder;    ///< of hand-ins
  std::filesystem::path out;
  std::vector<std::string> only;   ///< learners and parts to judge now; all when empty
  unsigned jobs = 0;               ///< 0: as many as there are processors
  std::function<bool()> stop{};
  std::function<void(const Progress&)> progress{};
};

struct ClassSummary {
  std::size_t learners = 0, decided = 0, refused = 0, judged = 0, known = 0;
  std::vector<Row> trouble;       ///< rows that were refused
  std::vector<Failure> failures;  ///< trouble of ours that stayed
  bool all_decided() const { return decided == learners && trouble.empty(); }
};

/// Throws cli::SetupError, and GraderError when `out` cannot be written; what is in the ledger stays, and calling again goes on.
ClassSummary grade_class(const cli::Context& context, const ClassRequest& request);

/// Writes verdicts/ and grades.csv from what intake and ledger say now.
ClassSummary write_results(const std::filesystem::path& out, const Intake& intake, const Ledger& ledger,
                           const Circumstances& circumstances);

/// What else than texts decided the results in `out` (circumstances.json). Throws cli::SetupError where `out` is no class.
Circumstances circumstances_in(const std::filesystem::path& out);

}  // namespace ex4::classroom
