// Answers that are right for some calls only: what those calls have in common.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "checker/diagnosis/facts/relations.hpp"

namespace ex4::diagnosis {
namespace {

using judge::Observation;

/// m, n, h, K and λ of a call, as far as it has them.
std::map<std::string, double> facts(const Observation& seen) {
  std::map<std::string, double> all;
  const wire::Record& in = seen.call.arguments;
  if (in.has("X")) all["m"] = double(in["X"].n_rows), all["n"] = double(in["X"].n_cols);
  if (in.has("theta1")) all["h"] = double(in["theta1"].n_rows);
  if (in.has("theta2")) all["K"] = double(in["theta2"].n_rows);
  for (const char* name : {"n", "h", "K", "lambda"})
    if (in.has(name)) all[name] = in.number(name);
  return all;
}

}  // namespace

void observe_sizes(const Part& part, const Compared& calls, Mistakes& found) {
  if (calls.passing.empty()) return;
  const std::map<std::string, double> first = facts(*calls.passing.front());
  for (const auto& fact : first) {
    const std::string& name = fact.first;  // not a binding: Clang 14 lets no lambda use one
    const double value = fact.second;
    const auto has = [&](const Observation* o) {
      const auto all = facts(*o);
      const auto place = all.find(name);
      return place != all.end() && place->second == value;
    };
    if (!std::all_of(calls.passing.begin(), calls.passing.end(), has) || std::any_of(calls.failing.begin(), calls.failing.end(), has)) continue;
    if (name == "lambda" && value == 0)
      found.push_back(observed(part, "only-without-lambda", fmt::format("{} is right where λ is 0, and wrong everywhere else: the penalty is at fault.", calls.function), "What changes in your answer when λ grows?"));
    else if (name == "m" && value == 1)
      found.push_back(observed(part, "one-example-only", fmt::format("{} is right only for a single example, and wrong for several.", calls.function), "What does your code do with the second example, and how is the sum made a mean?"));
    else if (calls.failing.size() >= 2 && calls.passing.size() >= 2)
      found.push_back(observed(part, "written-in-size", fmt::format("{} is right only where {} = {}: is that number written into the code, or taken from something else?", calls.function, name, value),
                               fmt::format("Where does your code learn {} from?", name)));
    return;
  }
  const auto one_example = [](const Observation* o) { const auto all = facts(*o); const auto m = all.find("m"); return m != all.end() && m->second == 1; };
  if (std::all_of(calls.failing.begin(), calls.failing.end(), one_example))
    found.push_back(observed(part, "one-example", fmt::format("{} is wrong only where there is a single example.", calls.function), "What is the shape of X and y when m = 1?"));
}

}  // namespace ex4::diagnosis
