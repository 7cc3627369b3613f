// What can be said when no formula fits; see relations.hpp.
#include "checker/diagnosis/facts/relations.hpp"

#include <algorithm>

namespace ex4::diagnosis {

verdict::Mistake observed(const Part& part, const std::string& id, const std::string& says, const std::string& ask) {
  return {part.stem + "." + id, false, says, ask, "docs/parts/" + part.stem + ".md"};
}

Mistakes observe_relations(const Part& part, const Log& log) {
  Mistakes all;
  for (const std::string& function : part.functions) {
    Compared calls{function, {}, {}, {}};
    for (const judge::Observation& seen : log) {
      if (seen.call.function != function) continue;
      if (seen.outcome.ending == judge::Ending::threw) calls.threw.push_back(&seen);
      if (seen.outcome.ending != judge::Ending::returned || seen.expected.empty()) continue;
      (seen.agreed ? calls.passing : calls.failing).push_back(&seen);
    }
    Mistakes found;
    if (!calls.threw.empty()) observe_exceptions(part, calls, found);
    if (!calls.failing.empty()) {
      if (found.empty()) observe_shapes(part, calls, found);
      if (found.empty()) observe_numbers(part, calls, found);
      observe_places(part, calls, found);
      observe_sizes(part, calls, found);
      if (found.empty()) observe_tendency(part, calls, found);
    }
    for (verdict::Mistake& one : found)
      if (all.size() < 4 && std::none_of(all.begin(), all.end(), [&](auto& told) { return told.says == one.says; })) all.push_back(std::move(one));
  }
  return all;
}

}  // namespace ex4::diagnosis
