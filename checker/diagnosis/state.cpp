// Mistakes that show between calls: changed arguments, answers that vary, answers kept from an earlier call. They
// are facts about the log, whatever the part, and so certain.
#include <fmt/format.h>

#include <algorithm>

#include "checker/diagnosis/explainers.hpp"
#include "checker/diagnosis/search.hpp"

namespace ex4::diagnosis {
namespace {

using judge::Ending;
using judge::Observation;

bool same_record(const wire::Record& a, const wire::Record& b, double tolerance) {
  if (a.fields().size() != b.fields().size()) return false;
  for (std::size_t i = 0; i < a.fields().size(); ++i)
    if (a.fields()[i].name != b.fields()[i].name || !same(a.fields()[i].value, b.fields()[i].value, tolerance)) return false;
  return true;
}

/// Calls that were given a J are equal only if J answered the same at the same points.
bool told_the_same(const std::vector<judge::Evaluation>& a, const std::vector<judge::Evaluation>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const judge::Evaluation& x, const judge::Evaluation& y) {
    return same(arma::mat(x.point), arma::mat(y.point), 0) && x.value == y.value;
  });
}

bool same_call(const Observation& a, const Observation& b) {
  return told_the_same(a.outcome.evaluations, b.outcome.evaluations) && a.call.function == b.call.function && a.call.seed == b.call.seed &&
         same_record(a.call.arguments, b.call.arguments, 0);
}

/// More than a single 0 or 1, which any mistake may give twice.
bool telling(const wire::Record& value) {
  std::size_t count = 0;
  for (const wire::Field& field : value.fields())
    for (const double x : field.value) count += std::isfinite(x) && x != 0 && x != 1;
  return count > 0;
}

/// A wrong answer that is to the last bit the right answer of an earlier, different call.
const Observation* kept_from(const Log& log, std::size_t at) {
  const Observation& late = log[at];
  for (std::size_t i = 0; i < at; ++i) {
    const Observation& early = log[i];
    if (early.outcome.ending == Ending::returned && early.agreed && early.call.function == late.call.function &&
        !same_call(early, late) && telling(early.outcome.value) && same_record(early.outcome.value, late.outcome.value, 0))
      return &early;
  }
  return nullptr;
}

/// The sum of the calls so far comes back, over the number of this call's examples or as it is.
bool adds_up(const Observation& before, const Observation& now, bool mean) {
  if (before.outcome.ending != Ending::returned || now.outcome.ending != Ending::returned || now.expected.empty()) return false;
  const auto m = [&](const Observation& o) { return mean && o.call.arguments.has("X") ? double(o.call.arguments["X"].n_rows) : 1.0; };
  for (const wire::Field& field : now.expected.fields()) {
    if (!before.outcome.value.has(field.name) || !now.outcome.value.has(field.name)) return false;
    const arma::mat& first = before.outcome.value[field.name];
    if (first.n_rows != field.value.n_rows || first.n_cols != field.value.n_cols || !first.is_finite()) return false;
    if (!same(now.outcome.value[field.name], arma::mat(first * m(before) / m(now) + field.value), 1e-9)) return false;
  }
  return true;
}

bool never_cleared(const Log& log, const std::string& function, bool mean) {
  const Observation* before = nullptr;
  std::size_t sums = 0;
  for (const Observation& now : log) {
    if (now.call.function != function) continue;
    if (before != nullptr && !now.agreed) sums += adds_up(*before, now, mean) ? 1 : 0;
    before = &now;
  }
  return sums >= 3;
}

}  // namespace

Mistakes explain_state(const Part& part, const Log& log) {
  Mistakes mistakes;
  const std::string page = "docs/parts/" + part.stem + ".md";
  for (const Observation& seen : log) {
    if (seen.outcome.changed_input.empty()) continue;
    mistakes.push_back({"state.changes-argument", true,
                        fmt::format("{} changes its argument {}, which belongs to the caller.", seen.call.function,
                                    seen.outcome.changed_input),
                        "What does the caller's matrix look like after your function has returned?",
                        page + (part.stem.starts_with("backprop_l") || part.stem.starts_with("regulariz") ? "#changes-the-weights" : "")});
    break;
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < log.size(); ++i)
    kept += log[i].outcome.ending == Ending::returned && !log[i].agreed && !log[i].expected.empty() && kept_from(log, i) != nullptr;
  if (kept >= 2) {
    mistakes.push_back({"state.kept-result", true,
                        "The answer of an earlier call comes back for other inputs: a result is kept between calls.",
                        "Which variables of your function live on after it has returned?", page});
    return mistakes;
  }
  for (const std::string& function : part.functions)
    if (never_cleared(log, function, true) || never_cleared(log, function, false)) {
      mistakes.push_back({"state.never-cleared", true,
                          fmt::format("{} adds to the sum of its earlier calls: a static or global variable is never set back to zero.", function),
                          "What does your sum hold when the function is called for the second time?", page});
      return mistakes;
    }
  for (std::size_t i = 0; i < log.size(); ++i)
    for (std::size_t j = i + 1; j < log.size(); ++j) {
      if (log[i].outcome.ending != Ending::returned || log[j].outcome.ending != Ending::returned) continue;
      if (!same_call(log[i], log[j]) || same_record(log[i].outcome.value, log[j].outcome.value, 1e-12)) continue;
      mistakes.push_back({"state.varies", true,
                          "Two equal calls gave different answers: something is kept from call to call (a static or "
                          "global variable), or a number is used before it has a value.",
                          "Where does each matrix and each sum of your function get its first value, and when?", page});
      return mistakes;
    }
  return mistakes;
}

}  // namespace ex4::diagnosis
