// Right values that were not accepted: too slow, or made of finite differences.
#include <algorithm>
#include <cmath>

#include "checker/diagnosis/formula_log.hpp"
#include "checker/diagnosis/relations.hpp"

namespace ex4::diagnosis {
namespace {

using judge::Observation;

bool value_is_right(const Observation& seen) {
  for (const wire::Field& field : seen.expected.fields())
    if (!seen.outcome.value.has(field.name) || !same(seen.outcome.value[field.name], field.value, 1e-8)) return false;
  return true;
}

}  // namespace

void observe_slowness(const Part& part, const Compared& calls, Mistakes& found) {
  if (part.stem != "backprop_vectorized" || !std::all_of(calls.failing.begin(), calls.failing.end(), [](auto* o) { return value_is_right(*o); })) return;
  verdict::Mistake slow = observed(part, "still-a-loop",
                                   "The gradient is right, but it takes as long as the loop does: the examples are still worked on one at a time, or backprop_loop is called.",
                                   "Which of your lines works on one example, and which on all of them?");
  slow.see += "#still-a-loop";
  found.push_back(slow);
}

}  // namespace ex4::diagnosis
