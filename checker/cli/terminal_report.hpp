// A verdict as a learner reads it in a terminal. A function of the verdict record and the width alone;
// colours as style.hpp finds them.
#pragma once

#include <string>

#include "checker/verdict/verdict.hpp"

namespace ex4::cli {

/// One part: a line when it passed; otherwise what went wrong, the question, the failed checks and what to do
/// next.
std::string part_report(const verdict::Part& part, std::size_t width);

/// The end of a run over several parts: points, and the course's own table where the verdict allows it.
std::string summary(const verdict::Verdict& verdict, std::size_t width);

/// How the course's own grader would score: five cases with 30, 15, 5, 40 and 10 points. Empty unless the
/// verdict holds the parts of all five. Read off the checks named "… the courses first case" and so on.
std::string course_table(const verdict::Verdict& verdict);

/// A sign for a status, in its colour: ✓, ✗, · or a dash.
std::string sign_of(const std::string& status);

/// A status in plain words: "not started", "ran out of memory".
std::string in_words(const std::string& status);

}  // namespace ex4::cli
