// Goal by goal, one more choice at a time; see search.hpp.
#include "checker/diagnosis/engine/search.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "checker/diagnosis/facts/shape_error.hpp"

namespace ex4::diagnosis {
namespace {

constexpr std::size_t widest_beam = 48;

bool overlap(const Choice& a, const Choice& b) {
  for (const Replacement& x : a.replaces)
    for (const Replacement& y : b.replaces)
      if (x.step == y.step) return true;
  return false;
}

bool fits(const Set& set, const Choice& more) {
  return std::none_of(set.begin(), set.end(), [&](const Choice* c) { return c == &more || overlap(*c, more); });
}

int weight(const Set& set) {
  return std::accumulate(set.begin(), set.end(), 0, [](int sum, const Choice* c) { return sum + c->weight; });
}

/// A few digits of a value, to notice choices that do the same.
void digest(const Value& value, std::string& text) {
  const arma::mat matrix = value.as_matrix();
  double plain = 0, mixed = 0;
  for (arma::uword i = 0; i < matrix.n_elem; ++i) {
    plain += matrix(i);
    mixed += matrix(i) * std::sin(double(i) + 1);
  }
  char buffer[96];
  std::snprintf(buffer, sizeof buffer, "%llux%llu %.8e %.8e;", static_cast<unsigned long long>(matrix.n_rows),
                static_cast<unsigned long long>(matrix.n_cols), plain, mixed);
  text += buffer;
}

}  // namespace

bool same(const arma::mat& got, const arma::mat& wanted, double tolerance) {
  if (got.n_rows != wanted.n_rows || got.n_cols != wanted.n_cols) return false;
  double largest = 0;
  for (const double x : wanted)
    if (std::isfinite(x)) largest = std::max(largest, std::abs(x));
  const double room = tolerance * largest + 1e-13;
  for (arma::uword i = 0; i < wanted.n_elem; ++i) {
    const double a = got(i), b = wanted(i);
    if (std::isnan(a) && std::isnan(b)) continue;
    if (a == b) continue;
    if (!(std::abs(a - b) <= room)) return false;
  }
  return true;
}

bool same(const Value& got, const arma::mat& wanted, double tolerance) {
  if (!got.is_number) return same(got.matrix, wanted, tolerance);
  return wanted.n_elem == 1 && same(got.as_matrix(), wanted, tolerance);
}

Search::Search(std::vector<Run>& runs, const std::vector<Choice>& choices, std::vector<Goal> goals, std::size_t budget)
    : runs_(runs), choices_(choices), goals_(std::move(goals)), budget_(budget), started_(Run::work()) {
  sort_out();
  started_ = Run::work();  // sorting out is the same for every log of a part; the budget is for what follows
}

/// Which choices change which goal, leaving out unnamed ones that do the same as one before them.
void Search::sort_out() {
  useful_.resize(goals_.size());
  std::vector<const Choice*> ordered;
  for (const Choice& choice : choices_) ordered.push_back(&choice);
  std::stable_sort(ordered.begin(), ordered.end(), [](auto* a, auto* b) { return a->weight < b->weight; });
  std::map<std::string, const Choice*> known;
  const std::size_t compared = choices_.size() < 1000 ? 8 : goals_.size() == 1 ? 3 : 2;
  for (const Choice* choice : ordered) {
    std::string signature;
    std::vector<std::size_t> touched;
    for (std::size_t g = 0; g < goals_.size(); ++g) {
      const std::size_t count = std::min<std::size_t>(goals_[g].targets.size(), compared);
      bool changes = false, throws = false;
      // Spread over the list: the smallest cases alone have sizes in common, n = 2 and the like.
      for (std::size_t k = 0; k < count; ++k) {
        const Target& target = goals_[g].targets[k * goals_[g].targets.size() / count];
        if (target.wanted == nullptr && target.single != target.run) {
          Run& single = runs_[target.single];
          if (!single.push(*choice, target.asked)) throws = true;
          signature += single.error();
          single.pop();
        }
        Run& run = runs_[target.run];
        const Value right = run.value(target.slot);
        if (!run.push(*choice, target.asked)) {
          throws = true;
          signature += run.error();
        } else {
          digest(run.value(target.slot), signature);
          changes = changes || !same(run.value(target.slot), right.as_matrix(), 1e-12);
        }
        run.pop();
      }
      const bool error_wanted = goals_[g].targets.front().wanted == nullptr;
      if (error_wanted ? throws : changes && !throws) touched.push_back(g);
    }
    if (touched.empty()) continue;
    const auto [place, is_new] = known.emplace(signature, choice);
    if (!is_new && !choice->named) continue;
    for (const std::size_t g : touched) useful_[g].push_back(choice);
  }
}

bool Search::check(const Target& target) {
  return target.wanted != nullptr && same(runs_[target.run].value(target.slot), *target.wanted, target.tolerance);
}

bool Search::reproduces(const Set& set, const Target& target) {
  return reproduces_on(target.run, set, target) ||
         (target.wanted == nullptr && target.single != target.run && reproduces_on(target.single, set, target));
}

bool Search::reproduces_on(std::size_t index, const Set& set, const Target& target) {
  Run& run = runs_[index];
  std::size_t pushed = 0;
  bool whole = true;
  for (const Choice* choice : set) {
    ++pushed;
    whole = run.push(*choice, pushed == set.size() ? target.asked : Slots());
    if (!whole) break;
  }
  bool result = false;
  if (target.wanted == nullptr) result = !whole && same_error(run.error(), target.error);
  else result = whole && check(target);
  while (pushed-- > 0) run.pop();
  return result;
}

bool Search::meets(const Set& set, const Goal& goal) {
  return std::all_of(goal.targets.begin(), goal.targets.end(), [&](const Target& t) { return reproduces(set, t); });
}

/// Like meets(), for targets of other runs than the first one's, on which choices are pushed just now.
bool Search::meets_rest(const Set& set, const Goal& goal) {
  const std::size_t busy = goal.targets.front().run;
  return std::all_of(goal.targets.begin(), goal.targets.end(), [&](const Target& t) {
    return (t.run == busy && t.wanted != nullptr) || reproduces(set, t);
  });
}

bool Search::meets_all(const Set& set) {
  return std::all_of(goals_.begin(), goals_.end(), [&](const Goal& goal) { return meets(set, goal); });
}

void Search::extend_by(const Set& base, std::size_t goal, std::size_t first, std::size_t more, int heaviest,
                       std::vector<Set>& found) {
  const std::vector<const Choice*>& useful = useful_[goal];
  const Target& target = goals_[goal].targets.front();
  Run& run = runs_[target.run];
  for (std::size_t i = first; i < useful.size() && !spent() && found.size() < widest_beam; ++i) {
    const Choice& choice = *useful[i];
    if (choice.weight > heaviest) break;  // sorted by weight
    if (!fits(base, choice)) continue;
    Set longer = base;
    longer.push_back(&choice);
    const bool whole = run.push(choice, target.asked);
    if (more > 1) {
      if (whole) extend_by(longer, goal, i + 1, more - 1, heaviest, found);
    } else if (target.wanted == nullptr || (whole && check(target))) {
      if (meets_rest(longer, goals_[goal])) found.push_back(longer);
    }
    run.pop();
  }
}

/// Sets that meet the goal with `more` choices on top of `base`.
std::vector<Set> Search::extend(const Set& base, std::size_t goal, std::size_t more, int heaviest) {
  Run& run = runs_[goals_[goal].targets.front().run];
  bool whole = true;
  std::size_t pushed = 0;
  for (const Choice* choice : base) {
    ++pushed;
    whole = run.push(*choice, pushed == base.size() ? goals_[goal].targets.front().asked : Slots());
    if (!whole) break;
  }
  std::vector<Set> found;
  if (whole) extend_by(base, goal, 0, more, heaviest, found);
  while (pushed-- > 0) run.pop();
  std::erase_if(found, [&](const Set& set) { return !meets(set, goals_[goal]); });
  return found;
}

/// The beam after one more goal. A round is tried on every set before the next, longer one begins.
std::vector<Set> Search::advance(const std::vector<Set>& beam, std::size_t goal) {
  std::vector<Set> next;
  for (const Set& set : beam)
    if (meets(set, goals_[goal])) next.push_back(set);
  constexpr int named = 15, any = 1000, common = 9;
  struct Round {
    std::size_t more;
    int heaviest;
  };
  for (const Round round : {Round{1, any}, Round{2, named}, Round{2, any}, Round{3, common}}) {
    if (!next.empty() || spent()) break;
    for (const Set& set : beam)
      for (Set& longer : extend(set, goal, round.more, round.heaviest)) next.push_back(std::move(longer));
  }
  std::stable_sort(next.begin(), next.end(), [](const Set& a, const Set& b) {
    return a.size() != b.size() ? a.size() < b.size() : weight(a) < weight(b);
  });
  if (next.size() > widest_beam) next.resize(widest_beam);
  return next;
}

std::vector<Set> Search::solve(const std::vector<Set>& start) {
  std::vector<Set> beam = start;
  for (std::size_t g = 0; g < goals_.size() && !beam.empty(); ++g) beam = advance(beam, g);
  std::erase_if(beam, [&](const Set& set) { return !meets_all(set); });
  if (beam.empty()) return beam;
  const std::size_t smallest = beam.front().size();
  std::erase_if(beam, [&](const Set& set) { return set.size() > smallest; });
  return beam;
}

}  // namespace ex4::diagnosis
