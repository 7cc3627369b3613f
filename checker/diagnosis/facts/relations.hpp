// Relations between what came and what was expected, one file per kind. Each looks at the failing calls of one
// function and adds what it sees; none of it is certain, except where it says so.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "checker/diagnosis/explainers.hpp"

namespace ex4::diagnosis {

/// The calls of one function that returned, with something to compare with.
struct Compared {
  std::string function;
  std::vector<const judge::Observation*> failing, passing;
  std::vector<const judge::Observation*> threw;
};

/// An observation about the part: `id` without the part's stem.
verdict::Mistake observed(const Part& part, const std::string& id, const std::string& says, const std::string& ask);

void observe_exceptions(const Part& part, const Compared& calls, Mistakes& found);
void observe_shapes(const Part& part, const Compared& calls, Mistakes& found);
void observe_numbers(const Part& part, const Compared& calls, Mistakes& found);
/// The smallest wrong call, with what came and what should have come, where nothing else can be said.
void observe_tendency(const Part& part, const Compared& calls, Mistakes& found);
void observe_places(const Part& part, const Compared& calls, Mistakes& found);
void observe_sizes(const Part& part, const Compared& calls, Mistakes& found);

}  // namespace ex4::diagnosis
