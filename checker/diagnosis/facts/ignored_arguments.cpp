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
  std::vector<std::pair<std::string, std::vector<std::string>>> ignored;  // by function, in the contract's order
  for (const judge::IgnoredArgument& one : experiments.ignored) {
    const bool wrong = std::any_of(log.begin(), log.end(), [&](const Observation& o) {
      return o.call.function == one.function && !o.agreed;
    });
    if (!wrong) continue;
    if (ignored.empty() || ignored.back().first != one.function) ignored.push_back({one.function, {}});
    ignored.back().second.push_back(one.argument);
  }
  Mistakes found;
  for (auto& [function, arguments] : ignored) {
    const auto has = [&, &all = arguments](const char* name) { return std::find(all.begin(), all.end(), name) != all.end(); };
    // Where no output depends on its weights, all outputs may be alike, and then labels change nothing.
    if (has("theta1") && has("theta2")) std::erase(arguments, "y");
    std::string names;
    for (std::size_t i = 0; i < arguments.size(); ++i)
      names += (i == 0 ? "" : i + 1 == arguments.size() ? " or " : ", ") + named(arguments[i]);
    const bool one = arguments.size() == 1;
    found.push_back(
        {part.stem + ".ignores-argument", !answers_in_whole_numbers(log, function),
         one ? fmt::format("The answer of {} stays the same when {} changes: {} has no effect yet.", function,
                           names, arguments.front())
             : fmt::format("The answer of {} stays the same when {} changes: none of these has an effect yet.",
                           function, names),
         fmt::format("On which line of yours does {} come in, and can it change what is returned?",
                     one ? arguments.front() : "each of them"),
         "docs/parts/" + part.stem + ".md"});
  }
  return found;
}

}  // namespace ex4::diagnosis
