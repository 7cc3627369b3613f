// Claims of a verdict put to the test on calls that no check makes (held_back.hpp): does a formula still give
// the answers, does a result that is said to be kept differ from what a fresh process gives, does the
// exception come again? What cannot be tested is counted as untested, by name, never as right.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "checker/tests/survey/held_back.hpp"
#include "checker/verdict/verdict.hpp"

namespace ex4::batch {

/// The ids of the certain mistakes of one verdict.
struct Tested {
  std::vector<std::string> held, refuted, untested;
};

/// Makes calls of the same program in a process of its own.
using FreshProcess = std::function<std::vector<Answer>(std::vector<wire::Call>)>;

/// `answers` are those to the held-back calls, made one after the other.
Tested test_claims(const std::string& stem, const std::vector<verdict::Mistake>& mistakes,
                   const std::vector<Answer>& answers, const FreshProcess& fresh);

/// False when a claim is refuted, true when one held, nothing when none could be tested or nothing is
/// certain.
std::optional<bool> reproduced(const std::string& stem, const std::vector<verdict::Mistake>& mistakes,
                               const std::vector<Answer>& answers, const FreshProcess& fresh);

}  // namespace ex4::batch
