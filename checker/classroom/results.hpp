// What a class's intake and ledger come to: a result for each learner. Pure functions of the two; no clock, no folder of this
// machine.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "checker/classroom/intake.hpp"
#include "checker/classroom/ledger.hpp"
#include "checker/verdict/verdict.hpp"

namespace ex4::classroom {

using Circumstances = std::map<std::string, std::string>;

/// The key of a unit of work: SHA-256 of a part's content and of all else that can change its verdict.
std::string key_of(const std::string& content, const std::string& stem, const Circumstances& circumstances);

struct LearnerResult {
  std::string learner;
  std::string state;              ///< "decided", "undecided" or "refused"
  std::string reason;             ///< why it is not decided
  std::vector<TakenPart> taken;   ///< the parts that were handed in
  verdict::Verdict verdict;       ///< all parts of the exercise when decided, else those that are
};

/// The learners of an intake by name, each once; `taken` and `state` refused or undecided are set.
std::vector<LearnerResult> learners_of(const Intake& intake);
/// Adds what the ledger says. A part without a file is not started and needs no judge.
LearnerResult with_verdict(LearnerResult result, const Ledger& ledger, const Circumstances& circumstances);

/// The document "ex4/verdict/2" of a decided result.
std::string verdict_document(const LearnerResult& result, const Circumstances& circumstances);
/// grades.csv: its head, and a learner's row.
std::string grades_head();
std::string grades_row(const LearnerResult& result);

}  // namespace ex4::classroom
