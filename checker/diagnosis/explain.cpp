// The arbiter: every family of explanations says what it can, and here it is decided what is told for sure,
// in which order, and how much of it. See explain.hpp.
#include "checker/diagnosis/explain.hpp"

#include <algorithm>
#include <map>
#include <mutex>

#include "checker/diagnosis/engine/search.hpp"
#include "checker/diagnosis/engine/tables.hpp"
#include "checker/diagnosis/explainers.hpp"
#include "checker/diagnosis/facts/ended.hpp"
#include "checker/diagnosis/facts/state.hpp"

namespace ex4::diagnosis {

const Model* model_of(std::string_view stem) {
  static std::mutex mutex;
  static std::map<std::string, Model, std::less<>> known;  // places in it stay where they are
  const std::scoped_lock lock(mutex);
  const auto found = known.find(stem);
  if (found != known.end()) return &found->second;
  const std::vector<PartExplainer>& own = part_explainers();
  if (std::any_of(own.begin(), own.end(), [&](const PartExplainer& one) { return one.stem == stem; }))
    return nullptr;
  for (const FormulaTable& table : formulas_of(stem))
    return &known.emplace(std::string(stem), make_model(stem, table)).first->second;
  return nullptr;
}

namespace {

using judge::Ending;
using judge::Observation;

constexpr std::size_t most_told = 3;

/// True when a reply leaves out what every answer has: written by hand, and nothing to learn from.
bool lacks_a_field(const Observation& seen) {
  const std::vector<wire::Field>& wanted = seen.expected.fields();
  return seen.outcome.ending == Ending::returned &&
         std::any_of(wanted.begin(), wanted.end(),
                     [&](const wire::Field& field) { return !seen.outcome.value.has(field.name); });
}

/// The log with what its calls without an expected answer owe to equal calls that have one: "the first call
/// once more" is no right answer where the first was wrong.
Log completed(const Log& log) {
  Log whole;
  for (Observation seen : log) {
    if (lacks_a_field(seen)) continue;
    const auto twin = std::find_if(log.begin(), log.end(), [&](const Observation& o) {
      return !o.expected.empty() && same_arguments(o, seen);
    });
    if (seen.expected.empty() && twin != log.end() && seen.outcome.ending == Ending::returned) {
      seen.expected = twin->expected;
      if (lacks_a_field(seen)) continue;
      seen.agreed = seen.agreed && same_record(seen.expected, seen.outcome.value, 1e-8);
    }
    whole.push_back(std::move(seen));
  }
  return whole;
}

bool sure(const Mistakes& mistakes) {
  return std::any_of(mistakes.begin(), mistakes.end(), [](const verdict::Mistake& m) { return m.certain; });
}

void append(Mistakes& to, Mistakes more) {
  for (verdict::Mistake& one : more)
    if (std::none_of(to.begin(), to.end(),
                     [&](const verdict::Mistake& told) { return told.says == one.says; }))
      to.push_back(std::move(one));
}

bool has_no_name(const verdict::Mistake& m) { return m.says.starts_with("Your answers are exactly"); }

bool takes_unnamed_slips(const Mistakes& found) {
  return std::any_of(found.begin(), found.end(), [](const verdict::Mistake& m) { return m.certain && has_no_name(m); });
}

/// An argument that was seen to have no effect is the smaller explanation than slips that make up for it: several
/// together are left out, one alone is doubted.
void doubt_slips(Mistakes& found) {
  if (std::count_if(found.begin(), found.end(), [](const verdict::Mistake& m) { return m.certain; }) > 1)
    std::erase_if(found, [](const verdict::Mistake& m) { return m.certain; });
  for (verdict::Mistake& one : found) one.certain = false;
}

/// Causes by formula or choice; where there is none for sure, what else can be said of the numbers.
Mistakes causes(const Part& part, const Log& log, const judge::Experiments& experiments) {
  const Model* model = model_of(part.stem);
  if (model != nullptr && model->program.slot("d3") >= 0) {
    Mistakes estimated = explain_finite_differences(part, *model, log);
    if (!estimated.empty()) return estimated;
  }
  Mistakes found = explain_slowness(part, log);
  if (!found.empty()) return found;
  if (model != nullptr) {
    found = explain_by_formula(part, *model, log);
    if (!sure(found) && (part.stem == "cost" || part.stem == "regularization")) {
      Mistakes weights = explain_by_coefficients(part, *model, log);
      if (!weights.empty()) found = std::move(weights);
    }
  }
  for (const PartExplainer& own : part_explainers())
    if (own.stem == part.stem) found = own.explain(part, log);
  if (sure(found) && !takes_unnamed_slips(found)) return found;
  Mistakes ignored = explain_ignored_arguments(part, log, experiments);
  if (sure(ignored) && sure(found)) doubt_slips(found);
  append(ignored, std::move(found));
  return ignored;
}

/// Facts about the numbers and exceptions, where no cause is known for sure.
Mistakes observations(const Part& part, const Log& log, const Mistakes& told) {
  Mistakes seen = observe_relations(part, log);
  // A mistake with a name says more than a fact about an exception, even where it is not the only one that
  // fits.
  const auto has_name = [](const verdict::Mistake& m) { return !has_no_name(m); };
  if (std::any_of(told.begin(), told.end(), has_name))
    for (verdict::Mistake& one : seen) one.certain = false;
  return seen;
}

bool all_fine(const Log& log) {
  return std::all_of(log.begin(), log.end(), [](const Observation& seen) {
    return seen.agreed && seen.outcome.changed_input.empty();
  });
}

}  // namespace

std::vector<verdict::Mistake> explain(const Part& part, const Log& given,
                                      const judge::Experiments& experiments) {
  const auto unwritten = [](const Observation& seen) {
    return seen.outcome.ending == Ending::not_implemented || seen.outcome.ending == Ending::skipped;
  };
  if (all_fine(given) || std::all_of(given.begin(), given.end(), unwritten)) return {};
  StateFindings state =
      find_state(part, given, experiments);  // places in `experiments` are places in the log as it came
  Mistakes mistakes = std::move(state.facts);
  const Log log = completed(state.log);
  if (!all_fine(log)) {
    Mistakes found = causes(part, log, experiments);
    // Numbers that depend on earlier calls or on unwritten memory show consequences of that, and no cause of
    // their own.
    const bool enough =
        sure(found) || std::any_of(mistakes.begin(), mistakes.end(), [](const verdict::Mistake& m) {
          return m.id != "state.changes-argument";
        });
    append(mistakes, std::move(found));
    if (!enough && mistakes.size() < most_told) append(mistakes, observations(part, log, mistakes));
  }
  append(mistakes, observe_end(part, given));
  std::stable_partition(mistakes.begin(), mistakes.end(),
                        [](const verdict::Mistake& m) { return m.certain; });
  if (mistakes.size() > most_told) mistakes.resize(most_told);
  return mistakes;
}

}  // namespace ex4::diagnosis
