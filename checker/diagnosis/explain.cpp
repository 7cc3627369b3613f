// Which explainer looks at which part; see explain.hpp.
#include "checker/diagnosis/explain.hpp"

#include <algorithm>
#include <map>

#include "checker/diagnosis/explainers.hpp"
#include "checker/diagnosis/network.hpp"

namespace ex4::diagnosis {

const Model* model_of(std::string_view stem) {
  static std::map<std::string, Model, std::less<>> known;
  const auto found = known.find(stem);
  if (found != known.end()) return &found->second;
  const bool network = stem == "cost" || stem == "regularization" || stem == "backprop_loop" ||
                       stem == "backprop_vectorized" || stem == "regularized_gradient";
  if (network) return &known.emplace(std::string(stem), network_model(stem)).first->second;
  if (stem == "sigmoid_gradient") return &known.emplace(std::string(stem), sigmoid_gradient_model()).first->second;
  return nullptr;
}

namespace {

/// True when a reply leaves out what every answer has: written by hand, and nothing to learn from.
bool lacks_a_field(const judge::Observation& seen) {
  const std::vector<wire::Field>& wanted = seen.expected.fields();
  return seen.outcome.ending == judge::Ending::returned &&
         std::any_of(wanted.begin(), wanted.end(), [&](const wire::Field& field) { return !seen.outcome.value.has(field.name); });
}

}  // namespace

std::vector<verdict::Mistake> explain(const Part& part, const Log& log) {
  if (std::any_of(log.begin(), log.end(), lacks_a_field)) {
    Log whole;
    std::copy_if(log.begin(), log.end(), std::back_inserter(whole), [](const auto& seen) { return !lacks_a_field(seen); });
    return explain(part, whole);
  }
  const auto fine = [](const judge::Observation& seen) { return seen.agreed && seen.outcome.changed_input.empty(); };
  const auto unwritten = [](const judge::Observation& seen) {
    return seen.outcome.ending == judge::Ending::not_implemented || seen.outcome.ending == judge::Ending::skipped;
  };
  if (std::all_of(log.begin(), log.end(), fine) || std::all_of(log.begin(), log.end(), unwritten)) return {};
  Mistakes mistakes = explain_state(part, log), found;
  if (const Model* model = model_of(part.stem)) {
    if (part.stem.starts_with("backprop") || part.stem == "regularized_gradient")
      found = explain_finite_differences(part, *model, log);
    if (found.empty()) found = explain_by_formula(part, *model, log);
    if (found.empty() && (part.stem == "cost" || part.stem == "regularization"))
      found = explain_by_coefficients(part, *model, log);
  }
  for (const PartExplainer& own : part_explainers())
    if (own.stem == part.stem) found = own.explain(part, log);
  const bool sure = std::any_of(found.begin(), found.end(), [](const verdict::Mistake& m) { return m.certain; });
  mistakes.insert(mistakes.end(), found.begin(), found.end());
  if (!sure && mistakes.size() < 3) {
    Mistakes seen = observe_relations(part, log);
    // Facts about an exception; a mistake with a name says more, even where it is not the only one that fits.
    const auto has_name = [&](const verdict::Mistake& m) { return !m.says.starts_with("Your answers are exactly"); };
    if (std::any_of(found.begin(), found.end(), has_name))
      for (verdict::Mistake& one : seen) one.certain = false;
    mistakes.insert(mistakes.end(), seen.begin(), seen.end());
  }
  std::stable_partition(mistakes.begin(), mistakes.end(), [](const verdict::Mistake& m) { return m.certain; });
  return mistakes;
}

}  // namespace ex4::diagnosis
