// The course's own table, read off the verdict: see course_table() in terminal_report.hpp.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "checker/cli/terminal_report.hpp"
#include "checker/parts/parts.hpp"
#include "checker/terminal/style.hpp"
#include "checker/terminal/wrap.hpp"

namespace ex4::cli {
namespace {

const verdict::Part* part_of(const verdict::Verdict& verdict, const std::string& id) {
  const auto found = std::find_if(verdict.parts.begin(), verdict.parts.end(),
                                  [&](const verdict::Part& part) { return part.id == id; });
  return found == verdict.parts.end() ? nullptr : &*found;
}

/// Nothing when the verdict cannot say. A part without any check (not started, does not compile) earns
/// nothing.
std::optional<bool> earned_in(const verdict::Part& part, const std::string& check_name) {
  if (part.checks.empty()) return false;
  for (const verdict::Check& check : part.checks)
    if (check.name == sentence(check_name)) return check.status == "passed";
  return std::nullopt;
}

std::optional<bool> earned(const verdict::Verdict& verdict, const CourseCase& official) {
  std::optional<bool> result;
  for (const std::string& id : official.parts)
    if (const verdict::Part* part = part_of(verdict, id))
      if (const std::optional<bool> here = earned_in(*part, official.check))
        result = result.value_or(false) || *here;
  return result;
}

std::string row(const std::string& title, const std::string& score) {
  return "  " + padded(title, 30) + fmt::format("{:>10}\n", score);
}

}  // namespace

const std::vector<CourseCase>& course_cases() {
  static const std::vector<CourseCase> cases{
      {"Feedforward and cost", 30, {"cost"}, "GivesTheFirstOfficialCase"},
      {"Regularised cost", 15, {"regularization"}, "GivesTheSecondOfficialCase"},
      {"Sigmoid gradient", 5, {"sigmoid_gradient"}, "GivesTheThirdOfficialCase"},
      {"Gradient (backpropagation)",
       40,
       {"backprop_loop", "backprop_vectorized"},
       "GivesTheFourthOfficialCase"},
      {"Regularised gradient", 10, {"regularized_gradient"}, "GivesTheFifthOfficialCase"}};
  return cases;
}

std::string course_table(const verdict::Verdict& verdict) {
  std::string out = paint(Ink::dim, "As the course's own grader would score:") + "\n";
  int sum = 0, most = 0;
  for (const CourseCase& official : course_cases()) {
    const std::optional<bool> result = earned(verdict, official);
    if (!result) return "";
    const int score = *result ? official.points : 0;
    out += row(official.title, fmt::format("{} / {}", score, official.points));
    sum += score, most += official.points;
  }
  return out + row("Total", fmt::format("{} / {}", sum, most));
}

}  // namespace ex4::cli
