// Mistakes that show between calls: changed arguments, answers that depend on earlier calls or on memory that
// nobody wrote. An answer that looks kept proves nothing (code that ignores λ answers twice the same, too):
// each claim needs an experiment that nothing else explains. See state.hpp.
#include "checker/diagnosis/facts/state.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "checker/diagnosis/engine/search.hpp"

namespace ex4::diagnosis {
namespace {

using judge::Ending;
using judge::Observation;
using judge::Outcome;
using judge::Retrial;

bool same_outcome(const Outcome& a, const Outcome& b) {
  return a.ending == b.ending && (a.ending != Ending::returned || same_record(a.value, b.value, 1e-12));
}

/// Did both calls meet the same J? It is no argument that could be compared; the values that it gave are.
bool same_cost_function(const Observation& a, const Observation& b) {
  const auto &first = a.outcome.evaluations, &second = b.outcome.evaluations;
  for (std::size_t i = 0; i < std::min(first.size(), second.size()); ++i)
    if (same(first[i].point, second[i].point, 0) && first[i].value != second[i].value) return false;
  return true;
}

bool same_call(const Observation& a, const Observation& b) {
  return same_arguments(a, b) && same_record(a.expected, b.expected, 1e-12) && same_cost_function(a, b);
}

enum class Cause {
  none,
  kept,       ///< alone it answers otherwise, whatever memory holds
  unwritten,  ///< it answers otherwise when memory holds other bytes
  chance      ///< it answers otherwise each time
};

Cause cause_of(const Retrial& retrial, const Observation& seen) {
  if (!same_outcome(retrial.zeros, retrial.pattern))
    return retrial.repeat && same_outcome(*retrial.repeat, retrial.zeros) ? Cause::unwritten : Cause::chance;
  return same_outcome(retrial.zeros, seen.outcome) ? Cause::none : Cause::kept;
}

/// What the calls of one function showed.
struct Trials {
  std::vector<std::pair<const Retrial*, const Observation*>> made;
  std::size_t kept = 0, unwritten = 0, chance = 0;
  bool right_alone = true;

  Trials(const std::string& function, const Log& log, const judge::Experiments& experiments) {
    for (const Retrial& retrial : experiments.alone) {
      if (retrial.place >= log.size() || log[retrial.place].call.function != function) continue;
      const Observation& seen = log[retrial.place];
      made.emplace_back(&retrial, &seen);
      const Cause cause = cause_of(retrial, seen);
      kept += cause == Cause::kept, unwritten += cause == Cause::unwritten, chance += cause == Cause::chance;
      right_alone = right_alone && is_right(retrial.zeros, seen);
    }
  }
  static bool is_right(const Outcome& outcome, const Observation& seen) {
    return outcome.ending == Ending::returned && !seen.expected.empty() &&
           same_record(seen.expected, outcome.value, 1e-8);
  }
};

/// A wrong answer that is to the last bit the answer of an earlier, different call.
bool kept_from_earlier(const Log& log, std::size_t at) {
  const Observation& late = log[at];
  return std::any_of(
      log.begin(), log.begin() + static_cast<std::ptrdiff_t>(at), [&](const Observation& early) {
        return early.outcome.ending == Ending::returned && early.call.function == late.call.function &&
               !same_call(early, late) && same_record(early.outcome.value, late.outcome.value, 0);
      });
}

/// Every wrong answer that an experiment found to be another one alone is one that an earlier call gave.
bool result_is_kept(const Log& log, const Trials& trials) {
  std::size_t count = 0;
  for (const auto& [retrial, seen] : trials.made) {
    if (cause_of(*retrial, *seen) != Cause::kept) continue;
    if (!kept_from_earlier(log, retrial->place)) return false;
    ++count;
  }
  return count >= 2;
}

/// The sum of the calls so far comes back, over the number of this call's examples or as it is.
bool adds_up(const Observation& before, const Observation& now, bool mean) {
  if (before.outcome.ending != Ending::returned || now.outcome.ending != Ending::returned ||
      now.expected.empty())
    return false;
  const auto m = [&](const Observation& o) {
    return mean && o.call.arguments.has("X") ? double(o.call.arguments["X"].n_rows) : 1.0;
  };
  for (const wire::Field& field : now.expected.fields()) {
    if (!before.outcome.value.has(field.name) || !now.outcome.value.has(field.name)) return false;
    const arma::mat& first = before.outcome.value[field.name];
    if (first.n_rows != field.value.n_rows || first.n_cols != field.value.n_cols || !first.is_finite())
      return false;
    if (!same(now.outcome.value[field.name], arma::mat(first * m(before) / m(now) + field.value), 1e-9))
      return false;
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

bool equal_calls_differ(const Log& log, const std::string& function) {
  for (std::size_t i = 0; i < log.size(); ++i)
    for (std::size_t j = i + 1; j < log.size() && log[i].call.function == function; ++j)
      if (log[i].outcome.ending == Ending::returned && log[j].outcome.ending == Ending::returned &&
          same_call(log[i], log[j]) && !same_record(log[i].outcome.value, log[j].outcome.value, 1e-12))
        return true;
  return false;
}

constexpr const char* second_call =
    "What do the variables of your function hold when it is called for the second time?";
constexpr const char* first_value =
    "Where does each matrix and each sum of your function get its first value, and when?";

/// The one fact about a function, if there is one: the first that the experiments prove.
std::optional<verdict::Mistake> fact_about(const std::string& function, const Log& log, const Trials& trials,
                                           const std::string& page) {
  const auto say = [&](const char* id, std::string says, const char* ask) {
    return verdict::Mistake{id, true, std::move(says), ask, page};
  };
  const bool seeded = std::any_of(log.begin(), log.end(), [&](const Observation& o) {
    return o.call.function == function && o.call.seed;
  });
  if (trials.unwritten > 0 && trials.chance == 0)
    return say(
        "state.unwritten",
        fmt::format("{} works with memory that holds no value yet: the same call gives another answer when "
                    "that memory holds other bytes{}. A number is used before it "
                    "has a value (as a sum that does not start at 0), read past the end of its array, or "
                    "taken from a temporary that is gone.",
                    function, trials.right_alone ? ", and the right one when it holds zeros" : ""),
        "Which variable, array or matrix of yours is read or added to before anything was put into it?");
  if (seeded) return std::nullopt;  // what a generator of its own does is told by the part
  if (trials.kept > 0 && trials.chance == 0) {
    if (result_is_kept(log, trials))
      return say(
          "state.kept-result",
          fmt::format(
              "The answer of an earlier call comes back for other inputs: {} keeps a result between calls.",
              function),
          second_call);
    if (never_cleared(log, function, true) || never_cleared(log, function, false))
      return say("state.never-cleared",
                 fmt::format("{} adds to the sum of its earlier calls: a static or global variable is never "
                             "set back to zero.",
                             function),
                 second_call);
    return say("state.kept",
               fmt::format(
                   "{} {}: something is kept from call to call, as a static or global variable is, or memory is read that "
                   "is gone, as a temporary's is.", function,
                   trials.right_alone ? "is right when it is called alone, and wrong after other calls"
                                      : "gives another answer after other calls than it gives alone"),
               second_call);
  }
  if (trials.chance > 0)
    return say("state.chance",
               fmt::format("{} gives another answer each time it is run with the same arguments: it works "
                           "with random numbers, with the time, or with memory that holds no value yet or no more.",
                           function),
               first_value);
  if (equal_calls_differ(log, function))
    return say("state.varies",
               fmt::format("Two equal calls of {} gave different answers: something is kept from call to "
                           "call (a static or global variable), a number is used before it has a "
                           "value, or it draws random numbers.",
                           function),
               first_value);
  return std::nullopt;
}

/// The calls of a disturbed function as they were answered alone.
void add_alone(const Trials& trials, Log& log) {
  for (const auto& [retrial, seen] : trials.made) {
    Observation one = *seen;
    one.outcome = retrial->zeros;
    one.agreed = Trials::is_right(one.outcome, one);
    log.push_back(std::move(one));
  }
}

std::optional<verdict::Mistake> changed_argument(const Part& part, const Log& log, const std::string& page) {
  for (const Observation& seen : log)
    if (!seen.outcome.changed_input.empty())
      return verdict::Mistake{
          "state.changes-argument", true,
          fmt::format("{} changes its argument {}, which belongs to the caller.", seen.call.function,
                      seen.outcome.changed_input),
          "What does the caller's matrix look like after your function has returned?",
          page + (part.stem.starts_with("backprop_l") || part.stem.starts_with("regulariz")
                      ? "#changes-the-weights"
                      : "")};
  return std::nullopt;
}

}  // namespace

bool same_record(const wire::Record& a, const wire::Record& b, double within) {
  if (a.fields().size() != b.fields().size()) return false;
  for (std::size_t i = 0; i < a.fields().size(); ++i)
    if (a.fields()[i].name != b.fields()[i].name ||
        !same(a.fields()[i].value, b.fields()[i].value, within))
      return false;
  return true;
}

bool same_arguments(const Observation& a, const Observation& b) {
  return a.call.function == b.call.function && a.call.seed == b.call.seed &&
         same_record(a.call.arguments, b.call.arguments, 0);
}

StateFindings find_state(const Part& part, const Log& log, const judge::Experiments& experiments) {
  StateFindings found;
  const std::string page = "docs/parts/" + part.stem + ".md";
  if (const auto changed = changed_argument(part, log, page)) found.facts.push_back(*changed);
  for (const std::string& function : part.functions) {
    const Trials trials(function, log, experiments);
    const auto fact = fact_about(function, log, trials, page);
    if (fact) found.facts.push_back(*fact);
    if (fact && trials.kept + trials.unwritten > 0)
      add_alone(trials, found.log);
    else
      std::copy_if(log.begin(), log.end(), std::back_inserter(found.log),
                   [&](const Observation& o) { return o.call.function == function; });
  }
  return found;
}

}  // namespace ex4::diagnosis
