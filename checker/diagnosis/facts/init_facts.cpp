// See init_facts.hpp.
#include "checker/diagnosis/facts/init_facts.hpp"
#include "checker/diagnosis/engine/tables.hpp"

#include <fmt/format.h>

#include <cmath>
#include <stdexcept>

namespace ex4::diagnosis {
namespace {

using judge::Ending;
using judge::Observation;

struct Drawn {
  const Observation* seen;
  const arma::mat& W;
  double epsilon;
};

using Fits = std::function<bool(const Drawn&)>;

/// Facts about every matrix that came, for numbers of whatever generator.
struct Fact {
  const char* id;
  Fits holds;
};

/// Can these be even numbers of the range? They lie in it, and come as near to both ends as so many numbers
/// do: nearer than the share of the range that all of them miss once in a million times.
bool between(const Drawn& d, double low, double high) {
  const double near = (high - low) * (1 - std::pow(1e-6, 1 / static_cast<double>(d.W.n_elem)));
  return d.W.min() >= low - 1e-9 && d.W.max() <= high + 1e-9 && d.W.min() <= low + near &&
         d.W.max() >= high - near;
}

bool shaped(const Drawn& d, arma::uword rows, arma::uword cols) {
  return d.W.n_rows == rows && d.W.n_cols == cols;
}
arma::uword out(const Drawn& d) { return d.seen->call.arguments.count("fan_out"); }
arma::uword into(const Drawn& d) { return d.seen->call.arguments.count("fan_in"); }

/// Facts of one group exclude each other, or the first one says more than those behind it.
const std::vector<std::vector<Fact>>& facts() {
  static const std::vector<std::vector<Fact>> all = {
      {{"init.transposed", [](const Drawn& d) { return shaped(d, into(d) + 1, out(d)); }},
       {"init.no-bias-column", [](const Drawn& d) { return shaped(d, out(d), into(d)); }},
       {"init.columns-from-fan-out", [](const Drawn& d) { return shaped(d, out(d), out(d) + 1); }},
       {"init.rows-from-fan-in", [](const Drawn& d) { return shaped(d, into(d), into(d) + 1); }},
       {"init.bias-on-rows", [](const Drawn& d) { return shaped(d, out(d) + 1, into(d)); }},
       {"init.swapped-fans", [](const Drawn& d) { return shaped(d, into(d), out(d) + 1); }},
       {"init.two-biases", [](const Drawn& d) { return shaped(d, out(d) + 1, into(d) + 1); }},
       {"init.swapped-without-bias", [](const Drawn& d) { return shaped(d, into(d), out(d)); }}},
      {{"init.all-zero", [](const Drawn& d) { return !d.W.is_empty() && arma::abs(d.W).max() == 0; }},
       {"init.all-minus", [](const Drawn& d) { return arma::abs(d.W + d.epsilon).max() < 1e-12; }},
       {"init.all-epsilon", [](const Drawn& d) { return arma::abs(d.W - d.epsilon).max() < 1e-12; }},
       {"init.same-rows", [](const Drawn& d) { return d.W.n_rows < 2 || arma::range(d.W, 0).max() == 0; }},
       {"init.same-columns",
        [](const Drawn& d) { return d.W.n_cols < 2 || arma::range(d.W, 1).max() == 0; }}},
      {{"init.only-positive", [](const Drawn& d) { return between(d, 0, d.epsilon); }},
       {"init.only-negative", [](const Drawn& d) { return between(d, -d.epsilon, 0); }},
       {"init.not-shifted", [](const Drawn& d) { return between(d, 0, 2 * d.epsilon); }},
       {"init.shift-without-stretch", [](const Drawn& d) { return between(d, -d.epsilon, 1 - d.epsilon); }},
       {"init.half-range", [](const Drawn& d) { return between(d, -d.epsilon / 2, d.epsilon / 2); }},
       {"init.double-range", [](const Drawn& d) { return between(d, -2 * d.epsilon, 2 * d.epsilon); }},
       {"init.epsilon-squared",
        [](const Drawn& d) { return between(d, -d.epsilon * d.epsilon, d.epsilon * d.epsilon); }},
       {"init.epsilon-written-in", [](const Drawn& d) { return between(d, -0.12, 0.12); }},
       {"init.plain-uniform", [](const Drawn& d) { return between(d, 0, 1); }},
       {"init.not-scaled", [](const Drawn& d) { return between(d, -1, 1); }}},
      {{"init.bias-column-zeroed",
        [](const Drawn& d) {
          return d.W.n_cols > 1 && arma::abs(d.W.col(0)).max() == 0 && arma::abs(d.W).max() > 0;
        }},
       {"init.bias-column-one", [](const Drawn& d) { return d.W.n_cols > 1 && arma::all(d.W.col(0) == 1); }}},
  };
  return all;
}

verdict::Mistake told(const std::string& id, bool certain, const std::string& more = "") {
  for (const Entry& entry : init_entries())
    if (entry.id == id) return {id, certain, entry.says + more, entry.ask, entry.see};
  throw std::logic_error(id);
}

bool equal(const arma::mat& a, const arma::mat& b) {
  return a.n_rows == b.n_rows && a.n_cols == b.n_cols && !a.is_empty() && arma::all(arma::vectorise(a == b));
}

/// Equal sizes and epsilon; the seeds decide.
bool comparable(const Drawn& a, const Drawn& b) {
  return out(a) == out(b) && into(a) == into(b) && a.epsilon == b.epsilon;
}

/// How the numbers hang together with the seed.
struct SeedCounts {
  int same_seed_differs = 0, other_seed = 0, repeated = 0;
  bool always_repeated() const { return other_seed > 1 && repeated == other_seed; }
};

SeedCounts count_seeds(const std::vector<Drawn>& all) {
  SeedCounts count;
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t j = i + 1; j < all.size(); ++j) {
      if (!comparable(all[i], all[j]) || all[i].W.n_elem < 4) continue;
      const bool same_numbers = equal(all[i].W, all[j].W);
      const auto& first = all[i].seen->call.seed;
      if (first && first == all[j].seen->call.seed)
        count.same_seed_differs += !same_numbers;
      else
        ++count.other_seed, count.repeated += same_numbers;
    }
  return count;
}

bool all_constant(const std::vector<Drawn>& all) {
  return std::all_of(all.begin(), all.end(), [](const Drawn& d) { return d.W.min() == d.W.max(); });
}

std::vector<Drawn> drawn_in(const Log& log) {
  std::vector<Drawn> all;
  for (const Observation& seen : log)
    if (seen.outcome.ending == Ending::returned && seen.outcome.value.has("W") &&
        !seen.outcome.value["W"].is_empty())
      all.push_back({&seen, seen.outcome.value["W"], seen.call.arguments.number("epsilon")});
  return all;
}

void add_seed_facts(const std::vector<Drawn>& all, Mistakes& found) {
  // A constant is the same whatever the seed, and says nothing of it.
  std::vector<Drawn> varied;
  for (const Drawn& one : all)
    if (one.W.max() != one.W.min()) varied.push_back(one);
  const SeedCounts count = count_seeds(varied);
  if (count.same_seed_differs > 0)
    found.push_back(told("init.other-generator", true));
  else if (count.always_repeated())
    found.push_back(told("init.own-seed", true));
  else if (count.repeated > 0)
    found.push_back(told("init.second-call-repeats", false));
}

/// Every entry of each matrix is one number, which is none of those that the tables know.
verdict::Mistake constant_fact(const std::vector<Drawn>& all) {
  const double value = all.front().W(0), share = value / all.front().epsilon;
  const auto in_all = [&](auto holds) {
    return all.size() >= 5 && std::all_of(all.begin(), all.end(), holds);
  };
  if (in_all([&](const Drawn& d) { return d.W(0) == value; }))
    return told("init.constant", true, fmt::format(" It is {:.6g} in all of them.", value));
  if (in_all([&](const Drawn& d) { return std::abs(d.W(0) - share * d.epsilon) < 1e-12; }))
    return told("init.constant", true, fmt::format(" It is {:.6g} times epsilon, whatever the seed.", share));
  return told("init.constant", all.size() >= 5);
}

bool is_range(const std::vector<Fact>& group) {
  return std::string_view(group.front().id) == "init.only-positive";
}

/// Some few numbers fit to many ranges.
bool tell_of_the_range(const std::vector<Drawn>& all) {
  return std::count_if(all.begin(), all.end(), [](const Drawn& d) { return d.W.n_elem >= 48; }) >= 5;
}

}  // namespace

const std::vector<Option>& init_fact_options() { return choices_in("init/mistakes.toml", "fact"); }

bool numbers_are_all_equal(const Log& log) {
  const std::vector<Drawn> all = drawn_in(log);
  return !all.empty() && all_constant(all);
}

bool numbers_ignore_the_seed(const Log& log) {
  const std::vector<Drawn> all = drawn_in(log);
  const SeedCounts count = count_seeds(all);
  return !all_constant(all) && (count.same_seed_differs > 0 || count.always_repeated());
}

Mistakes init_facts(const Log& log) {
  const std::vector<Drawn> all = drawn_in(log);
  Mistakes found;
  if (all.empty()) return found;
  const bool constant = all_constant(all);
  if (!constant) add_seed_facts(all, found);
  for (const std::vector<Fact>& group : facts()) {
    std::vector<const Fact*> holding;
    for (const Fact& fact : group)
      if (std::all_of(all.begin(), all.end(), [&](const Drawn& d) { return fact.holds(d); }))
        holding.push_back(&fact);
    if (holding.empty()) continue;
    const Fact& first = *holding.front();
    if (constant && std::string_view(first.id).starts_with("init.same-"))
      found.push_back(constant_fact(all));
    else
      found.push_back(told(first.id, all.size() >= 5 && (!is_range(group) ||
                                                         (holding.size() == 1 && tell_of_the_range(all)))));
  }
  if (!found.empty()) return found;
  if (std::any_of(all.begin(), all.end(), [](const Drawn& d) {
        return d.epsilon > 0 && arma::abs(d.W).max() > d.epsilon * (1 + 1e-9);
      }))
    found.push_back(told("init.beyond-epsilon", false));
  return found;
}

}  // namespace ex4::diagnosis
