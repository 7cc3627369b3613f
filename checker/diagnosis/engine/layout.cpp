// See layout.hpp.
#include "checker/diagnosis/engine/layout.hpp"

#include <algorithm>
#include <map>
#include <mutex>

#include "checker/diagnosis/engine/tables.hpp"

namespace ex4::diagnosis {
namespace {

bool sure(const Mistakes& found) {
  return std::any_of(found.begin(), found.end(), [](const verdict::Mistake& m) { return m.certain; });
}

}  // namespace

const std::vector<Model>& layout_models(std::string_view stem) {
  static std::mutex mutex;
  static std::map<std::string, std::vector<Model>, std::less<>> known;  // places in it stay where they are
  const std::scoped_lock lock(mutex);
  const auto found = known.find(stem);
  if (found != known.end()) return found->second;
  std::vector<Model>& models = known[std::string(stem)];
  const std::vector<PartExplainer>& own = part_explainers();
  if (std::any_of(own.begin(), own.end(), [&](const PartExplainer& one) { return one.stem == stem; }))
    for (const FormulaTable& table : formulas_of(stem)) models.push_back(make_model(stem, table));
  return models;
}

Mistakes or_by_layout(Mistakes found, const Part& part, const Log& log) {
  if (sure(found)) return found;
  Mistakes by_formula;
  for (const Model& model : layout_models(part.stem))
    for (verdict::Mistake& mistake : explain_by_formula(part, model, log))
      by_formula.push_back(std::move(mistake));
  return sure(by_formula) || found.empty() ? by_formula : found;
}

}  // namespace ex4::diagnosis
