// What every check is written with: make a call, say what was expected, and fail in the learner's words.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "checker/judge/grading.hpp"
#include "checker/words/compare.hpp"

namespace ex4::judge {

class PartTest : public ::testing::Test {
 protected:
  /// Skips the check when an earlier call ended the runner.
  void SetUp() override;

  /// Makes a call and logs it. Adds a failure when it did not return (crash, exception, not written yet …).
  /// `title` names the case for people. The reference stays valid until the next call.
  const Observation& observe(wire::Call call, const std::string& title, const CallOptions& options = {});

  /// observe(), and a failure when what came differs from `expected`.
  const Observation& expect(wire::Call call, wire::Record expected, const Tolerance& tolerance,
                            const std::string& title, const CallOptions& options = {});

  /// A failure about a call that returned: "expected:" and "got:" in words.
  void disagree(const Observation& about, const std::string& expected, const std::string& got);

  /// Two checks that every part has. The first repeats the part's first call at the end of the session.
  void expect_same_answer_again();
  void expect_arguments_unchanged();

  /// True when the call returned a value (false in a replay that leaves this call out).
  static bool returned(const Observation& observation) {
    return observation.outcome.ending == Ending::returned;
  }

 private:
  /// Notes the number of the call that the first failure of this check is about, for its replay command.
  void remember_first_failure();

  unsigned calls_ = 0;
};

}  // namespace ex4::judge
