// Arguments whose change changes nothing. A fact that an experiment showed, whatever the reason: an argument
// that is not used, a constant in its place, another variable of a like name.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "checker/diagnosis/explainers.hpp"

namespace ex4::diagnosis {
namespace {

using judge::Observation;

std::string named(const std::string& field) {
  static const std::map<std::string, std::string> words = {{"lambda", "λ (lambda)"},
                                                           {"theta1", "theta1"},
                                                           {"theta2", "theta2"},
                                                           {"epsilon", "epsilon"},
                                                           {"y", "the labels y"},
                                                           {"X", "the inputs X"},
                                                           {"predicted", "what is predicted"}};
  const auto found = words.find(field);
  return found == words.end() ? field : found->second;
}

/// Labels may stay as they are though what they come from has changed, and so does a 0 that a rounded number
/// gave.
bool answers_in_whole_numbers(const Log& log, const std::string& function) {
  const auto whole = [](const wire::Field& field) {
    return arma::all(arma::vectorise(field.value == arma::floor(field.value)));
  };
  return std::any_of(log.begin(), log.end(), [&](const Observation& o) {
    const std::vector<wire::Field>& fields = o.outcome.value.fields();
    return o.call.function == function && !fields.empty() && std::all_of(fields.begin(), fields.end(), whole);
  });
}

}  // namespace

Mistakes explain_ignored_arguments(const Part& part, const Log& log, const judge::Experiments& experiments) {
  Mistakes found;
  for (const judge::IgnoredArgument& one : experiments.ignored) {
    const bool wrong = std::any_of(log.begin(), log.end(), [&](const Observation& o) {
      return o.call.function == one.function && !o.agreed;
    });
    if (!wrong) continue;
    const std::string name = named(one.argument);
    found.push_back(
        {part.stem + ".ignores-argument", !answers_in_whole_numbers(log, one.function),
         fmt::format("The answer of {} stays the same when {} changes: {} has no effect yet.", one.function,
                     name, one.argument),
         fmt::format("On which line of yours does {} come in, and can it change what is returned?",
                     one.argument),
         "docs/parts/" + part.stem + ".md"});
  }
  return found;
}

}  // namespace ex4::diagnosis
