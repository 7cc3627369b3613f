// Right values that were not accepted, because they took too long: that is the only thing that is wrong.
#include <algorithm>

#include "checker/diagnosis/engine/search.hpp"
#include "checker/diagnosis/explainers.hpp"

namespace ex4::diagnosis {
namespace {

using judge::Ending;
using judge::Observation;

bool value_is_right(const Observation& seen) {
  return std::all_of(
      seen.expected.fields().begin(), seen.expected.fields().end(), [&](const wire::Field& field) {
        return seen.outcome.value.has(field.name) && same(seen.outcome.value[field.name], field.value, 1e-10);
      });
}

bool out_of_time(const Observation& seen) { return seen.outcome.ending == Ending::timed_out; }

}  // namespace

Mistakes explain_slowness(const Part& part, const Log& log) {
  const auto made = [](const Observation& o) { return o.outcome.ending != Ending::skipped; };
  const auto right = [](const Observation& o) {
    return o.outcome.ending == Ending::returned && value_is_right(o);
  };
  const bool all_right = std::all_of(
      log.begin(), log.end(), [&](const Observation& o) { return !made(o) || right(o) || out_of_time(o); });
  const auto slow = std::find_if(
      log.begin(), log.end(), [&](const Observation& o) { return made(o) && (out_of_time(o) || !o.agreed); });
  const bool any_right = std::any_of(log.begin(), log.end(),
                                     [&](const Observation& o) { return right(o) && !o.expected.empty(); });
  // A call without one right answer (a training) may have been refused for anything.
  const bool compared = slow != log.end() && std::any_of(log.begin(), log.end(), [&](const Observation& o) {
                          return o.call.function == slow->call.function && !o.expected.empty();
                        });
  if (!all_right || !any_right || !(compared || (slow != log.end() && out_of_time(*slow)))) return {};
  const std::string page = "docs/parts/" + part.stem + ".md";
  if (out_of_time(*slow) ||
      slow->expected.empty())  // the clock of the session, or the watch for finite differences
    return {{part.stem + ".right-but-slow", true,
             "Every answer so far is right, but " + slow->call.function +
                 " takes far too long here: either a loop does not end, or something is worked out again in "
                 "every turn that one time would do for, as the forward pass of all examples "
                 "or a cost for each example or each weight.",
             "Which lines inside your loops give the same result in every turn, or work on more than one "
             "example?",
             page}};
  if (part.stem != "backprop_vectorized") return {};  // nothing else is asked to be faster than a loop
  return {{part.stem + ".still-a-loop", true,
           "The answers are right, but they take as long as the loop does: the examples are still worked on "
           "one at a time, or work is done several times over.",
           "Which of your lines works on one example, and which on all of them?",
           page + (part.stem == "backprop_vectorized" ? "#still-a-loop" : "")}};
}

}  // namespace ex4::diagnosis
