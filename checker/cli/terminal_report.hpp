// A verdict as a learner reads it in a terminal. A function of the verdict record and the width alone;
// colours as style.hpp finds them.
#pragma once

#include <string>
#include <vector>

#include "checker/verdict/verdict.hpp"

namespace ex4::cli {

/// One part: a line when it passed; otherwise what went wrong, the question, the failed checks and what to do
/// next.
std::string part_report(const verdict::Part& part, std::size_t width);

/// The end of a run over several parts: points, and the course's own table where the verdict allows it.
std::string summary(const verdict::Verdict& verdict, std::size_t width);

/// One of the five cases by which the course's own grader scores.
struct CourseCase {
  std::string title;
  int points;
  std::vector<std::string>
      parts;          ///< any of these earns the points: the course has one gradient, we have two
  std::string check;  ///< the check that makes this case, as its test is named
};
const std::vector<CourseCase>& course_cases();

/// How the course's own grader would score, a line for each of its cases. Empty unless the verdict can say
/// for all five.
std::string course_table(const verdict::Verdict& verdict);

/// A sign for a status, in its colour: ✓, ✗, · or a dash.
std::string sign_of(const std::string& status);

/// A status in plain words: "not started", "ran out of memory".
std::string in_words(const std::string& status);

}  // namespace ex4::cli
