// Programs that are judged by the real judge, all those of one part built as one: what people handed in
// (students.cpp), right programs with one argument ignored, rounded or swapped (arguments.cpp), and a sample
// of the catalogue (real_programs_test.cpp, which runs them all).
#pragma once

#include <fmt/format.h>

#include <functional>
#include <string>
#include <vector>

#include "checker/tests/survey/claims.hpp"
#include "checker/tests/survey/judge_learner.hpp"

namespace ex4::tests {

struct Hand {
  batch::Learner learner;
  std::function<void(const verdict::Part& verdict, const batch::FreshProcess& fresh)> expect;
  bool slow = false;  ///< its speed is judged, too
};

std::vector<Hand> students_of(const std::string& stem);
/// Throws std::runtime_error for a parameter of a type that has no alteration.
std::vector<Hand> altered_arguments(const std::string& stem);

/// "cost.*" with * for any letters.
bool matches(const std::string& pattern, const std::string& text);

/// Status and mistakes, a line each; `!` stands before what is certain.
inline std::string all_told(const verdict::Part& part) {
  std::string text = part.status + "\n";
  for (const verdict::Mistake& told : part.mistakes)
    text += fmt::format("  {} {}: {}\n", told.certain ? "!" : "?", told.id, told.says);
  return text;
}

}  // namespace ex4::tests
