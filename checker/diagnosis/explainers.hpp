// The parts that can be explained, and the pieces that their explainers share.
#pragma once

#include <vector>

#include "checker/diagnosis/engine/catalogue.hpp"
#include "checker/diagnosis/engine/model.hpp"
#include "checker/session/experiments.hpp"
#include "checker/verdict/verdict.hpp"

namespace ex4::diagnosis {

using Log = std::vector<judge::Observation>;
using Mistakes = std::vector<verdict::Mistake>;

struct SiteModel;

/// A part that has an explainer of its own, in a file of its name.
struct PartExplainer {
  std::string_view stem;
  Mistakes (*explain)(const Part& part, const Log& log);
  std::vector<Entry> (*entries)();
  std::vector<SiteModel> (*models)();  ///< of the functions that are explained by choices at sites
};
/// Entered by hand in part_explainers.cpp.
const std::vector<PartExplainer>& part_explainers();

/// The model of a part that is one formula; null for the others. Built once.
const Model* model_of(std::string_view stem);

/// Searches the model's mistakes for the smallest set behind the log.
Mistakes explain_by_formula(const Part& part, const Model& model, const Log& log);
/// Gradients estimated from costs, in the parts whose model has both.
Mistakes explain_finite_differences(const Part& part, const Model& model, const Log& log);
/// The right terms of a cost with wrong weights, solved for; for the parts cost and regularization.
Mistakes explain_by_coefficients(const Part& part, const Model& model, const Log& log);
/// Right values that came too slowly, where nothing else is wrong.
Mistakes explain_slowness(const Part& part, const Log& log);
/// Arguments that a function does not use, as experiments showed; for functions that are wrong in `log`.
Mistakes explain_ignored_arguments(const Part& part, const Log& log, const judge::Experiments& experiments);
/// Relations between what came and what was expected, and exceptions in the exercise's words. Never certain.
Mistakes observe_relations(const Part& part, const Log& log);

/// A mistake as it goes into the verdict.
verdict::Mistake as_mistake(const Choice& choice, bool certain);

}  // namespace ex4::diagnosis
