// Calls that no check makes, to put a claim about a learner to the test: is the code right after all, and does an
// explanation hold beyond the cases that it was found on?
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "checker/judge/session.hpp"
#include "checker/verdict/verdict.hpp"

namespace ex4::batch {

/// Other seeds and sizes than those of the checks, some calls for each function of the part.
std::vector<wire::Call> held_back_calls(const std::string& stem);

/// The oracle's answer; nothing for train, which has many right ones.
std::optional<wire::Record> right_answer(const wire::Call& of);

/// One of these calls made.
struct Answer {
  wire::Call call;
  judge::Outcome outcome;
};
std::vector<Answer> answers_of(const std::string& stem, const box::Box& box, const std::filesystem::path& runner);

/// True when every answer is the oracle's; nothing when the oracle has no single answer for some (train).
std::optional<bool> all_right(const std::vector<Answer>& answers);

/// True when a program with the certain ones of these mistakes gives these answers; nothing when one of them is a
/// fact that has no formula, or when nothing is certain.
std::optional<bool> reproduced(const std::string& stem, const std::vector<verdict::Mistake>& mistakes,
                               const std::vector<Answer>& answers);

}  // namespace ex4::batch
