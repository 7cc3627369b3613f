// The search applied to a part's log, and its result in words.
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <numeric>
#include <optional>

#include "checker/diagnosis/engine/formula_log.hpp"

namespace ex4::diagnosis {
namespace {

/// Steps for one search, and for all searches of one explanation together: half a second where steps are slowest.
constexpr std::size_t budget = 150000, budget_of_all = 300000;
constexpr std::size_t most_stand_ins = 2;  // in words; there may be more ways to write one thing

bool all_named(const Set& set) {
  return std::all_of(set.begin(), set.end(), [](const Choice* c) { return c->named; });
}

std::size_t replaced_steps(const Set& set) {
  std::size_t count = 0;
  for (const Choice* choice : set) count += choice->replaces.size();
  return count;
}

int weight(const Set& set) {
  return std::accumulate(set.begin(), set.end(), 0, [](int sum, const Choice* c) { return sum + c->weight; });
}

bool in(const Set& set, const Choice* choice) { return std::find(set.begin(), set.end(), choice) != set.end(); }

/// Where a program stops at its first bad shape, what it would have done afterwards does not show.
void keep_what_shows(std::vector<Set>& sets) {
  std::stable_sort(sets.begin(), sets.end(), [](const Set& a, const Set& b) { return replaced_steps(a) < replaced_steps(b); });
  std::vector<Set> kept;
  const auto covers = [](const Set& small, const Set& large) {
    return std::all_of(small.begin(), small.end(), [&](const Choice* a) {
      return std::any_of(large.begin(), large.end(), [&](const Choice* b) {
        return std::all_of(a->replaces.begin(), a->replaces.end(), [&](const Replacement& x) {
          return std::any_of(b->replaces.begin(), b->replaces.end(), [&](const Replacement& y) { return x.step == y.step; });
        });
      });
    });
  };
  for (const Set& set : sets)
    if (std::none_of(kept.begin(), kept.end(), [&](const Set& k) { return covers(k, set) && replaced_steps(k) < replaced_steps(set); }))
      kept.push_back(set);
  sets = std::move(kept);
}

bool confirmed(Calls& calls, const Set& set) {
  if (calls.large.empty()) return true;
  std::vector<Choice> none;
  Goal all;
  all.targets = calls.confirm;
  return Search(calls.large, none, {all}, 0).meets_all(set);
}

/// All that came are shapes that do not fit entry by entry. Both operands should have the same shape, and either may be the one
/// that has not, on either side of the sign: what has no name would be a guess.
bool only_entry_by_entry(const FunctionModel& function, const Log& log) {
  return std::all_of(log.begin(), log.end(), [&](const judge::Observation& seen) {
    if (seen.call.function != function.function || seen.outcome.ending != judge::Ending::threw) return true;
    const std::string& text = seen.outcome.detail;
    return text.starts_with("addition:") || text.starts_with("subtraction:") || text.starts_with("element-wise ");
  });
}

struct Answer {
  std::vector<Set> sets;
  bool errors = false, confirmed = true;
};

Answer search_function(const Model& model, const FunctionModel& function, const Log& log, const std::vector<Set>& start, std::size_t& left) {
  Answer answer;
  Calls calls = read_calls(model, function, log);
  if (calls.failing == 0) return answer;
  answer.errors = calls.only_errors;
  if (calls.nothing_but_zeros && !calls.only_errors) return answer;  // nothing was computed; too many causes fit
  Search search(calls.runs, model.choices, calls.goals, std::min(budget, left));
  const std::size_t before = Run::work();
  answer.sets = search.solve(start);
  left -= std::min(left, Run::work() - before);
  if (calls.only_errors ? !calls.only_shapes : calls.evidence < 2) answer.confirmed = false;
  // Nothing but NaN: whatever gives NaN would fit.
  if (!calls.only_errors && calls.evidence < 2) {
    std::erase_if(answer.sets, [](const Set& set) { return !all_named(set); });
    if (answer.sets.size() > 1) answer.sets.clear();
  }
  std::erase_if(answer.sets, [&](const Set& set) { return set.empty() || (calls.single_number && !all_named(set)); });
  if (calls.only_errors && only_entry_by_entry(function, log))
    std::erase_if(answer.sets, [](const Set& set) { return !all_named(set); });
  // A text without numbers fits too much; only what people really do is worth a guess.
  if (calls.only_errors && !calls.only_shapes)
    std::erase_if(answer.sets, [](const Set& set) {
      return set.size() > 1 || !(set.front()->id.starts_with("labels.") || set.front()->id.find("-layer") != std::string::npos ||
                                 set.front()->id.find("-for-") != std::string::npos) || !set.front()->named;
    });
  if (!answer.sets.empty() && !calls.only_errors) {
    std::vector<Set> good;
    for (const Set& set : answer.sets)
      if (good.size() < 4 && confirmed(calls, set)) good.push_back(set);
    if (good.empty()) answer.confirmed = false;
    else answer.sets = std::move(good);
  }
  return answer;
}

/// Of explanations that do equally well, those that fit the part's other functions too.
void put_consistent_first(const Model& model, const FunctionModel& function, const Log& log, std::vector<Set>& sets) {
  for (const FunctionModel& other : model.functions) {
    if (other.function == function.function) continue;
    Calls calls = read_calls(model, other, log);
    if (calls.goals.empty()) continue;
    const std::vector<Choice> none;
    Search search(calls.runs, none, calls.goals, 0);
    std::stable_partition(sets.begin(), sets.end(), [&](const Set& set) { return search.meets_all(set); });
  }
}

/// The functions of the part that some call showed to be wrong.
std::vector<const FunctionModel*> failing_functions(const Model& model, const Log& log) {
  std::vector<const FunctionModel*> failing;
  for (const FunctionModel& function : model.functions)
    if (read_calls(model, function, log).failing > 0) failing.push_back(&function);
  return failing;
}

/// The calls of several functions, to try one set on all of them.
class Whole {
 public:
  Whole(const Model& model, const std::vector<const FunctionModel*>& functions, const Log& log) {
    for (const FunctionModel* function : functions) {
      calls_.push_back(std::make_unique<Calls>(read_calls(model, *function, log)));
      std::vector<Goal> goals = calls_.back()->goals;
      std::reverse(goals.begin(), goals.end());  // what comes last is most often wrong: sets that do nothing end there
      searches_.emplace_back(calls_.back()->runs, none_, std::move(goals), 0);
    }
  }
  bool meets(const Set& set) {
    return std::all_of(searches_.begin(), searches_.end(), [&](Search& search) { return search.meets_all(set); });
  }

 private:
  const std::vector<Choice> none_;
  std::vector<std::unique_ptr<Calls>> calls_;
  std::vector<Search> searches_;
};

/// A set that reproduces every function of the part at once: one mistake in feedforward shows in the cost too, and is
/// not a mistake in what feedforward returns. Single choices are tried one by one, since of those that do the same in
/// one function the search keeps only the lightest; larger sets are found through the last wrong function.
Set found_for_all(const Model& model, const Log& log, std::size_t& left) {
  const std::vector<const FunctionModel*> failing = failing_functions(model, log);
  if (failing.size() < 2) return {};
  Whole wrong(model, failing, log);
  const Choice* lightest = nullptr;
  for (const Choice& choice : model.choices)
    if ((lightest == nullptr || choice.weight < lightest->weight) && wrong.meets({&choice})) lightest = &choice;
  if (lightest != nullptr) return {lightest};
  Answer answer = search_function(model, *failing.back(), log, {{}}, left);
  if (answer.errors || answer.sets.empty()) return {};
  put_consistent_first(model, *failing.back(), log, answer.sets);
  return wrong.meets(answer.sets.front()) ? answer.sets.front() : Set();
}

/// What is told about one function must not contradict what another one answered.
void doubt_what_does_not_agree(const Model& model, const Log& log, Mistakes& mistakes) {
  const std::vector<const FunctionModel*> failing = failing_functions(model, log);
  if (failing.size() < 2) return;
  Set told;
  for (const verdict::Mistake& mistake : mistakes)
    if (const Choice* choice = model.find(mistake.id)) told.push_back(choice);
  if (told.empty() || Whole(model, failing, log).meets(told)) return;
  for (verdict::Mistake& mistake : mistakes) mistake.certain = false;
}

/// What the rivals have in the place of one choice of the best set, each once; nothing when some rival differs in more
/// than that, so that no "either this or that" would be true.
std::optional<Set> stand_ins(const Set& best, const Choice* choice, const std::vector<Set>& rivals) {
  Set others;
  for (const Set& rival : rivals) {
    if (in(rival, choice)) continue;
    if (rival.size() != best.size() || !std::all_of(best.begin(), best.end(), [&](const Choice* c) { return c == choice || in(rival, c); })) return std::nullopt;
    const auto other = std::find_if(rival.begin(), rival.end(), [&](const Choice* c) { return !in(best, c); });
    if (other != rival.end() && !in(others, *other)) others.push_back(*other);
  }
  return others;
}

/// Sets that differ from `best` in one mistake with a name and give the same answers. The search keeps the lightest of such
/// mistakes only; here they are all tried.
std::vector<Set> equals_of(const Model& model, const FunctionModel& function, const Log& log, const Set& best) {
  Whole own(model, {&function}, log), all(model, failing_functions(model, log), log);
  const bool explains_all = all.meets(best);
  std::vector<Set> equals;
  for (std::size_t at = 0; at < best.size(); ++at)
    for (const Choice& other : model.choices) {
      if (!other.named || in(best, &other) || other.says == best[at]->says) continue;
      Set set = best;
      set[at] = &other;
      if (best.size() > 1 && weight(set) > weight(best) + 1) continue;
      if (own.meets(set) && (!explains_all || all.meets(set))) equals.push_back(std::move(set));
    }
  return equals;
}

}  // namespace

verdict::Mistake as_mistake(const Choice& choice, bool certain) {
  return {choice.id, certain, choice.says, choice.ask, choice.see};
}

Mistakes explain_by_formula(const Part&, const Model& model, const Log& log) {
  Mistakes mistakes;
  std::vector<Set> start{{}};
  std::size_t left = budget_of_all;
  if (const Set all = found_for_all(model, log, left); !all.empty()) start.push_back(all);
  const auto told = [&](const std::string& id) {
    return std::any_of(mistakes.begin(), mistakes.end(), [&](const verdict::Mistake& m) { return m.id == id; });
  };
  for (const FunctionModel& function : model.functions) {
    Answer answer = search_function(model, function, log, start, left);
    if (answer.sets.empty()) continue;
    if (answer.errors) keep_what_shows(answer.sets);
    if (answer.sets.size() > 1) put_consistent_first(model, function, log, answer.sets);
    const Set best = answer.sets.front();
    std::vector<Set> rivals;
    for (std::size_t i = 1; i < answer.sets.size(); ++i)
      if (answer.errors && !all_named(best)) rivals.push_back(answer.sets[i]);
      else if (all_named(best) && all_named(answer.sets[i]) && (best.size() == 1 || weight(answer.sets[i]) <= weight(best) + 1) &&
          !(best.size() == 1 && answer.sets[i].size() == 1 && best.front()->says == answer.sets[i].front()->says))
        rivals.push_back(answer.sets[i]);
    if (!answer.errors && all_named(best))
      for (Set& equal : equals_of(model, function, log, best))
        if (std::find(rivals.begin(), rivals.end(), equal) == rivals.end()) rivals.push_back(std::move(equal));
    for (const Choice* choice : best) {
      if (told(choice->id)) continue;
      const std::optional<Set> others = answer.errors ? std::nullopt : stand_ins(best, choice, rivals);
      verdict::Mistake mistake = as_mistake(*choice, answer.confirmed && others.has_value());
      if (others)
        for (std::size_t i = 0; i < std::min(others->size(), most_stand_ins); ++i)
          mistake.says += " Or, which gives the same numbers: " + (*others)[i]->says;
      else if (!rivals.empty())
        for (const Set& rival : rivals)
          for (const Choice* other : rival)
            if (!in(best, other) && other->named && other->replaces.front().step == choice->replaces.front().step && rival.size() == 1)
              mistake.says += " Or: " + other->says;
      // A product may be written in another layout (examples as columns); what has no name was found in ours.
      if (answer.errors) mistake.certain = answer.confirmed && choice->named && std::all_of(rivals.begin(), rivals.end(), [&](const Set& r) { return in(r, choice); });
      mistakes.push_back(mistake);
    }
    if (!answer.errors) {
      if (std::find(start.begin(), start.end(), best) == start.end()) start.push_back(best);
    }
  }
  doubt_what_does_not_agree(model, log, mistakes);
  return mistakes;
}

}  // namespace ex4::diagnosis
