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

std::vector<verdict::Mistake> explain(const Part& part, const Log& log) {
  if (std::all_of(log.begin(), log.end(), [](const judge::Observation& seen) { return seen.agreed; }) ) return explain_state(part, log);
  Mistakes mistakes = explain_state(part, log);
  const Model* model = model_of(part.stem);
  Mistakes found;
  if (model != nullptr && (part.stem.starts_with("backprop") || part.stem == "regularized_gradient"))
    found = explain_finite_differences(part, *model, log);
  if (model != nullptr && found.empty()) found = explain_by_formula(part, *model, log);
  mistakes.insert(mistakes.end(), found.begin(), found.end());
  if (found.empty()) {
    const Mistakes seen = observe_relations(part, model, log);
    mistakes.insert(mistakes.end(), seen.begin(), seen.end());
  }
  std::stable_partition(mistakes.begin(), mistakes.end(), [](const verdict::Mistake& m) { return m.certain; });
  return mistakes;
}

}  // namespace ex4::diagnosis
