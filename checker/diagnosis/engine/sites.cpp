// The search over choices at sites; see sites.hpp.
#include "checker/diagnosis/engine/sites.hpp"

#include <cmath>
#include <set>
#include <stdexcept>

#include "checker/diagnosis/engine/search.hpp"

namespace ex4::diagnosis {
namespace {

using judge::Ending;
using judge::Observation;
using Sets = std::vector<Picks>;

constexpr std::size_t most_answers = 60000;  // by far enough for all pairs; triples stop here

class Chooser {
 public:
  Chooser(const SiteModel& model, const Log& log) : model_(model) {
    for (const Observation& seen : log) {
      if (seen.call.function != model.function) continue;
      if (seen.outcome.ending == Ending::returned || seen.outcome.ending == Ending::threw)
        calls_.push_back(&seen);
    }
    // Failing and small ones first: nearly every wrong set ends at the first call.
    std::stable_sort(calls_.begin(), calls_.end(), [](const Observation* a, const Observation* b) {
      return std::pair(a->agreed, size(*a)) < std::pair(b->agreed, size(*b));
    });
  }

  /// Where nothing but exceptions came, whatever throws would fit.
  bool anything_wrong() const {
    return std::any_of(calls_.begin(), calls_.end(), [](const Observation* o) {
      return !o->agreed && o->outcome.ending == Ending::returned;
    });
  }

  Sets smallest() {
    Sets found;
    for (int size = 1; size <= model_.largest_set && found.empty() && answers_ < most_answers; ++size)
      grow({}, 0, size, found);
    return found;
  }

  /// Different finite numbers in failing answers.
  std::size_t evidence() const {
    std::set<double> numbers;
    std::size_t failing = 0;
    for (const Observation* seen : calls_) {
      if (seen->agreed || seen->outcome.ending != Ending::returned) continue;
      ++failing;
      for (const wire::Field& field : seen->outcome.value.fields())
        for (const double x : field.value)
          if (std::isfinite(x)) numbers.insert(x);
    }
    return failing == 0 ? 0 : numbers.size() + failing - 1;
  }

 private:
  static arma::uword size(const Observation& seen) {
    arma::uword sum = 0;
    for (const wire::Field& field : seen.call.arguments.fields()) sum += field.value.n_elem;
    return sum;
  }

  bool reproduces(const Picks& picks, const Observation& seen) {
    ++answers_;
    try {
      const wire::Record answer = model_.answer(seen, picks);
      if (seen.outcome.ending != Ending::returned) return false;
      const wire::Record& got = seen.outcome.value;
      return std::all_of(answer.fields().begin(), answer.fields().end(), [&](const wire::Field& field) {
        return got.has(field.name) && same(field.value, got[field.name], model_.tolerance);
      });
    } catch (const std::exception&) {
      return seen.outcome.ending == Ending::threw;
    }
  }

  void grow(const std::vector<const Option*>& made, std::size_t first, int more, Sets& found) {
    if (more == 0) {
      const Picks picks(made);
      if (std::all_of(calls_.begin(), calls_.end(),
                      [&](const Observation* seen) { return reproduces(picks, *seen); }))
        found.push_back(picks);
      return;
    }
    for (std::size_t i = first; i < model_.options.size() && answers_ < most_answers; ++i) {
      const Option& option = model_.options[i];
      if (std::any_of(made.begin(), made.end(), [&](const Option* o) { return o->site == option.site; }))
        continue;
      std::vector<const Option*> longer = made;
      longer.push_back(&option);
      grow(longer, i + 1, more - 1, found);
    }
  }

  const SiteModel& model_;
  std::vector<const Observation*> calls_;
  std::size_t answers_ = 0;
};

bool contains(const Picks& picks, const Option* option) {
  return std::find(picks.made().begin(), picks.made().end(), option) != picks.made().end();
}

std::size_t spoken(const Picks& picks) {
  return static_cast<std::size_t>(std::count_if(picks.made().begin(), picks.made().end(),
                                                [](const Option* o) { return !o->says.empty(); }));
}

}  // namespace

void out_of_bounds() { throw std::out_of_range("index out of bounds"); }

Mistakes explain_by_choices(const SiteModel& model, const Log& log) {
  Chooser chooser(model, log);
  if (!chooser.anything_wrong()) return {};
  Sets sets = chooser.smallest();
  std::erase_if(sets, [](const Picks& picks) { return spoken(picks) == 0; });
  if (sets.empty()) return {};
  std::stable_sort(sets.begin(), sets.end(),
                   [](const Picks& a, const Picks& b) { return spoken(a) < spoken(b); });
  const Picks& best = sets.front();
  const std::size_t needed = model.values_may_be_few ? 2 : 2 * best.made().size();
  const bool enough = chooser.evidence() >= needed;
  Mistakes mistakes;
  for (const Option* option : best.made()) {
    if (option->says.empty()) continue;
    bool shared = true;
    std::string says(option->says);
    for (const Picks& rival : sets) {
      if (contains(rival, option)) continue;
      shared = false;
      if (best.made().size() != 1) continue;
      for (const Option* other : rival.made())
        if (!other->says.empty())
          says += " Or, which gives the same answers here: " + std::string(other->says);
    }
    mistakes.push_back({std::string(option->id), enough && (shared || best.made().size() == 1), says,
                        std::string(option->ask), "docs/parts/" + std::string(option->see)});
  }
  return mistakes;
}

std::vector<Entry> entries_of(const std::vector<std::vector<Option>>& tables) {
  std::vector<Entry> all;
  for (const std::vector<Option>& table : tables)
    for (const Option& option : table)
      if (!option.says.empty())
        all.push_back({std::string(option.id), std::string(option.says), std::string(option.ask),
                       option.see.empty() ? "" : "docs/parts/" + std::string(option.see), ""});
  return all;
}

}  // namespace ex4::diagnosis
