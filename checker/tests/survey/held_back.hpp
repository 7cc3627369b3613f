// Calls that no check makes, to put a claim about a learner to the test: is the code right after all? Whether an
// explanation holds beyond the cases that it was found on is asked in claims.hpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "checker/session/session.hpp"

namespace ex4::batch {

/// Other seeds and sizes than those of the checks, some calls for each function of the part.
std::vector<wire::Call> held_back_calls(const std::string& stem);

/// The J of the calls of numerical_gradient: its third derivative is not zero.
double wavy(const arma::vec& p);

/// The oracle's answer; nothing for train, which has many right ones.
std::optional<wire::Record> right_answer(const wire::Call& of);

/// One of these calls made.
struct Answer {
  wire::Call call;
  judge::Outcome outcome;
};
/// In one process, in this order; what a crash leaves unmade is left out.
std::vector<Answer> answers_to(std::vector<wire::Call> calls, const box::Box& box, const std::filesystem::path& runner);
std::vector<Answer> answers_of(const std::string& stem, const box::Box& box, const std::filesystem::path& runner);

/// True when every answer is the oracle's; nothing when the oracle has no single answer for some (train).
std::optional<bool> all_right(const std::vector<Answer>& answers);

/// Every field of `wanted` within the tolerance, relative to its largest entry.
bool same_record(const wire::Record& got, const wire::Record& wanted, double tolerance);

}  // namespace ex4::batch
