// Formulas and choices are worked out for the held-back calls; state, endings and seeds are made to show
// again.
#include "checker/tests/survey/claims.hpp"

#include <algorithm>
#include <cmath>

#include "checker/diagnosis/engine/formula_log.hpp"
#include "checker/diagnosis/engine/layout.hpp"
#include "checker/diagnosis/engine/sites.hpp"

namespace ex4::batch {
namespace {

using diagnosis::SiteModel;
using judge::Ending;
using wire::Record;

/// What the formula with these choices gives; nothing where it throws.
std::optional<Record> formula_answer(const diagnosis::Model& model, const diagnosis::FunctionModel& function,
                                     const wire::Call& of, const diagnosis::Set& set) {
  diagnosis::Run run(model.program, diagnosis::environment_of(model.program, of));
  diagnosis::Slots outputs;
  for (const auto& output : function.outputs)
    outputs.set(static_cast<std::size_t>(model.program.slot(output.step)));
  for (std::size_t i = 0; i < set.size(); ++i)
    if (!run.push(*set[i], i + 1 == set.size() ? outputs : diagnosis::Slots())) return std::nullopt;
  Record record;
  for (const auto& output : function.outputs)
    record.add(std::string(output.field), run.value(model.program.slot(output.step)).as_matrix());
  return record;
}

bool holds(const std::optional<Record>& said, const judge::Outcome& outcome, double tolerance) {
  if (!said) return outcome.ending == Ending::threw;
  return outcome.ending == Ending::returned && same_record(outcome.value, *said, tolerance);
}

/// Whether the answers of one function are those of the formula with these choices. Right ones are, whatever
/// is said about the part's other function.
bool follows(const diagnosis::Model& model, const diagnosis::FunctionModel& function,
             const diagnosis::Set& set, const std::vector<Answer>& answers) {
  std::vector<Answer> own;
  for (const Answer& one : answers)
    if (one.call.function == function.function) own.push_back(one);
  if (all_right(own).value_or(false)) return true;
  return std::all_of(own.begin(), own.end(), [&](const Answer& one) {
    return holds(formula_answer(model, function, one.call, set), one.outcome, 1e-8);
  });
}

bool follows(const diagnosis::Model& model, const diagnosis::Set& set, const std::vector<Answer>& answers) {
  return std::all_of(model.functions.begin(), model.functions.end(),
                     [&](const auto& function) { return follows(model, function, set, answers); });
}

bool follows(const SiteModel& model, const std::vector<const diagnosis::Option*>& made,
             const std::vector<Answer>& answers) {
  return std::all_of(answers.begin(), answers.end(), [&](const Answer& one) {
    if (one.call.function != model.function) return true;
    judge::Observation seen;
    seen.call = one.call;
    seen.outcome = one.outcome;
    std::optional<Record> said;
    try {
      said = model.answer(seen, diagnosis::Picks(made));
    } catch (const std::exception&) {  // what it throws is what it says
    }
    return holds(said, one.outcome, std::max(model.tolerance, 1e-9));
  });
}

/// With or without the harmless ways of writing it that only show together with a mistake.
bool follows_somehow(const SiteModel& model, std::vector<const diagnosis::Option*> made,
                     const std::vector<Answer>& answers, int more = 2) {
  if (follows(model, made, answers)) return true;
  if (more == 0) return false;
  for (const diagnosis::Option& option : model.options) {
    if (!option.says.empty()) continue;
    made.push_back(&option);
    if (follows_somehow(model, made, answers, more - 1)) return true;
    made.pop_back();
  }
  return false;
}

/// Answers that differ from those which a fresh process gives to the same call. Only state explains them.
bool depends_on_earlier_calls(const std::vector<Answer>& answers, const FreshProcess& fresh) {
  for (const Answer& one : answers) {
    const std::vector<Answer> alone = fresh({one.call});
    if (alone.empty() || alone[0].outcome.ending != one.outcome.ending) return true;
    if (one.outcome.ending == Ending::returned &&
        !same_record(one.outcome.value, alone[0].outcome.value, 1e-12))
      return true;
  }
  return false;
}

/// The same call made twice in a row, its seed too.
bool differs_from_itself(const std::vector<Answer>& answers, const FreshProcess& fresh) {
  for (const Answer& one : answers) {
    const std::vector<Answer> twice = fresh({one.call, one.call, one.call});
    if (twice.size() < 3) continue;
    for (const Answer& again : twice)
      if (again.outcome.ending == Ending::returned &&
          !same_record(again.outcome.value, twice[0].outcome.value, 1e-12))
        return true;
  }
  return false;
}

bool ignores_the_seed(const std::vector<Answer>& answers, const FreshProcess& fresh) {
  return std::all_of(answers.begin(), answers.end(), [&](const Answer& one) {
    wire::Call other = one.call;
    if (other.seed) ++*other.seed;
    const std::vector<Answer> both = fresh({one.call, other});
    return both.size() == 2 && both[0].outcome.ending == Ending::returned &&
           same_record(both[1].outcome.value, both[0].outcome.value, 0);
  });
}

/// Claims that are no formula, by how they can be made to show. Nothing for those that cannot be tested here.
std::optional<bool> shows_again(const std::string& id, const std::vector<Answer>& answers,
                                const FreshProcess& fresh) {
  const auto any = [&](const auto& so) { return std::any_of(answers.begin(), answers.end(), so); };
  const auto threw_with = [&](const char* a, const char* b) {
    const bool so = any([&](const Answer& one) {
      return one.outcome.ending == Ending::threw && (one.outcome.detail.find(a) != std::string::npos ||
                                                     one.outcome.detail.find(b) != std::string::npos);
    });
    return so ? std::optional(true) : std::nullopt;  // other sizes need not meet the same exception
  };
  if (id == "state.changes-argument")
    return any([](const Answer& one) { return !one.outcome.changed_input.empty(); });
  if (id == "state.kept" || id == "state.kept-result" || id == "state.never-cleared")
    return depends_on_earlier_calls(answers, fresh);
  if (id == "state.varies")
    return differs_from_itself(answers, fresh) || depends_on_earlier_calls(answers, fresh);
  if (id == "init.other-generator") return differs_from_itself(answers, fresh);
  if (id == "init.own-seed") return ignores_the_seed(answers, fresh);
  if (id.ends_with(".index-out-of-bounds")) return threw_with("bounds", "range");
  if (id.ends_with(".shapes-do-not-fit")) return threw_with("incompatible", "size");
  if (id.ends_with(".joined-shapes")) return threw_with("join", "number of");
  return std::nullopt;
}

/// Takes those of `ids` for which `of` finds something; the found are in the result.
template <typename T, typename F>
std::vector<T> taken(std::vector<std::string>& ids, std::vector<std::string>& names, F of) {
  std::vector<T> found;
  std::erase_if(ids, [&](const std::string& id) {
    const T one = of(id);
    if (one == nullptr) return false;
    found.push_back(one);
    names.push_back(id);
    return true;
  });
  return found;
}

}  // namespace

Tested test_claims(const std::string& stem, const std::vector<verdict::Mistake>& mistakes,
                   const std::vector<Answer>& answers, const FreshProcess& fresh) {
  Tested tested;
  std::vector<std::string> ids;
  for (const verdict::Mistake& mistake : mistakes)
    if (mistake.certain) ids.push_back(mistake.id);
  const auto note = [&](const std::vector<std::string>& names, bool held) {
    std::vector<std::string>& list = held ? tested.held : tested.refuted;
    list.insert(list.end(), names.begin(), names.end());
  };
  const auto by_formula = [&](const diagnosis::Model& model) {
    std::vector<std::string> names;
    const diagnosis::Set set =
        taken<const diagnosis::Choice*>(ids, names, [&](const std::string& id) { return model.find(id); });
    if (!set.empty()) note(names, follows(model, set, answers));
  };
  // A number that the same call does not give again follows no formula; what came before can be seen by the
  // others only.
  const bool another_generator = std::find(ids.begin(), ids.end(), "init.other-generator") != ids.end();
  if (const diagnosis::Model* model = diagnosis::model_of(stem)) by_formula(*model);
  for (const diagnosis::PartExplainer& own : diagnosis::part_explainers()) {
    if (own.stem != stem || another_generator) continue;
    for (const SiteModel& model : own.models()) {
      std::vector<std::string> names;
      const auto made =
          taken<const diagnosis::Option*>(ids, names, [&](const std::string& id) -> const diagnosis::Option* {
            const auto option = std::find_if(model.options.begin(), model.options.end(),
                                             [&](const diagnosis::Option& o) { return o.id == id; });
            return option == model.options.end() ? nullptr : &*option;
          });
      if (!made.empty()) note(names, follows_somehow(model, made, answers));
    }
  }
  for (const diagnosis::Model& model : diagnosis::layout_models(stem)) by_formula(model);
  for (const std::string& id : ids) {
    const std::optional<bool> shown = shows_again(id, answers, fresh);
    if (shown)
      note({id}, *shown);
    else
      tested.untested.push_back(id);
  }
  return tested;
}

std::optional<bool> reproduced(const std::string& stem, const std::vector<verdict::Mistake>& mistakes,
                               const std::vector<Answer>& answers, const FreshProcess& fresh) {
  const Tested tested = test_claims(stem, mistakes, answers, fresh);
  if (!tested.refuted.empty()) return false;
  return tested.held.empty() ? std::nullopt : std::optional(true);
}

}  // namespace ex4::batch
