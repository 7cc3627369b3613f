// What is wrong with a variable that was changed step by step, when all that was put in is right; see
// walk.hpp.
#include <fmt/format.h>

#include <algorithm>

#include "checker/trace/walk.hpp"

namespace ex4::trace {

/// Everything that was put in is right; then what was done with it is not.
Finding Walk::broken_chain(const Events& chain) const {
  if (const auto rest = added_to_a_rest(chain)) return *rest;
  if (const auto missing = missing_entries(chain)) return *missing;
  const Event& last = history_.event(chain.back());
  if (last.cut) return {chain.back(), ""};
  const auto nearest = last.scalar ? std::nullopt : table_.nearest(last.value);
  if (nearest && arma::accu(nearest->same) < nearest->same.n_elem) {
    const std::string name = nearest->quantity->name + (nearest->transposed ? "ᵀ" : "");
    const arma::uword first = arma::uword(arma::index_min(arma::vectorise(nearest->same)));
    const arma::uword row = first % last.value.n_rows, col = first / last.value.n_rows;
    const arma::uword off = nearest->same.n_elem - arma::accu(nearest->same);
    for (auto at = chain.rbegin(); at != chain.rend(); ++at) {
      const std::size_t before = value_before(*at);
      if (before == history_.none() || history_.event(before).cut ||
          arma::size(history_.event(before).value) != arma::size(last.value))
        continue;
      const arma::mat &old = history_.event(before).value, &now = history_.event(*at).value;
      if (arma::size(now) != arma::size(last.value)) continue;
      for (arma::uword i = 0; i < now.n_elem; ++i)
        if (nearest->same(i) == 0 && now(i) != old(i))
          return {*at, fmt::format("it is {} but for {} of {} entries, the first at ({}, {})", name, off,
                                   nearest->same.n_elem, row, col)};
    }
    // Nothing sets them after the line that made them what they are.
    std::size_t made = chain.back();
    for (auto at = chain.rbegin(); at != chain.rend(); ++at) {
      if (history_.event(*at).cut || arma::size(history_.event(*at).value) != arma::size(last.value)) break;
      made = *at;
    }
    return {made, fmt::format("it is {} but for {} of {} entries, the first at ({}, {}), which no {}line sets", name,
                              off, nearest->same.n_elem, row, col, made == chain.back() ? "" : "later ")};
  }
  for (const std::size_t one : chain)
    if (bad(one) && (chain.size() < 3 || !history_.event(one).scalar)) {
      bool fresh = true;  // half-filled is no fault; a matrix that was whole and is wrong now is one
      if (history_.place(one).how == How::set && one != chain.back()) fresh = false;
      if (fresh) return {one, ""};
    }
  return {chain.back(), ""};
}

/// `z += …` where z still holds what was finished before.
std::optional<Finding> Walk::added_to_a_rest(const Events& chain) const {
  for (auto at = chain.rbegin(); at != chain.rend(); ++at) {
    const Place& where = history_.place(*at);
    const bool adds = where.op == "+=" || where.op == "-=", sets_entry = where.op == "=" && !where.whole;
    if (where.how != How::set || !(adds || sets_entry) || !bad(*at)) continue;
    const std::size_t before = value_before(*at);
    if (before == history_.none()) continue;
    const Reading& rest = reading(before);
    const std::size_t set = history_.setting(history_.key(before), before);
    if (set == history_.none() || history_.event(before).scalar != adds) continue;
    // What came in from outside is no rest of this work.
    if (rest.state == Reading::State::good && history_.place(set).how == How::set) {
      // Only when it was read in between: as a finished value, not as a sum on its way.
      for (std::size_t i = set + 1; i < before; ++i)
        if (history_.event(i).kind == Event::Kind::value && history_.place(i).variable == where.variable)
          return Finding{*at,
                         fmt::format("`{}` still holds {} when this line {}: it is not set back to 0",
                                     where.name, rest.text, adds ? "adds to it" : "sets the next entry"),
                         true};
    }
  }
  return std::nullopt;
}

/// A sum over the entries of a quantity that leaves some out or takes too many.
std::optional<Finding> Walk::missing_entries(const Events& chain) const {
  if (!history_.event(chain.back()).scalar || chain.size() < 4) return std::nullopt;
  std::map<const Quantity*, std::pair<std::set<std::pair<long, long>>, std::size_t>> put;
  for (const std::size_t one : chain)
    for (const std::size_t input : history_.inputs(one)) {
      if (history_.event(input).kind != Event::Kind::value ||
          history_.place(input).statement != history_.place(one).statement)
        continue;
      const Reading& read = reading(input);
      if (read.state != Reading::State::good || read.quantity == nullptr || read.row < 0 || read.col < 0 ||
          history_.place(input).inputs.empty())
        continue;
      put[read.quantity].first.emplace(read.row, read.col);
      put[read.quantity].second = one;
    }
  for (const Quantity& quantity : table_.quantities()) {
    const auto found = put.find(&quantity);
    if (found == put.end() || found->second.first.size() < 3) continue;
    const auto& cells = found->second.first;
    std::vector<long> whole, some;
    for (long col = 0; col < long(quantity.value.n_cols); ++col) {
      long count = 0;
      for (long row = 0; row < long(quantity.value.n_rows); ++row)
        count += cells.contains({row, col}) ? 1 : 0;
      if (count == long(quantity.value.n_rows)) whole.push_back(col);
      if (count > 0) some.push_back(col);
    }
    const long last = long(quantity.value.n_cols) - 1;
    const bool all = long(whole.size()) == last + 1,
               but_first = long(whole.size()) == last && !whole.empty() && whole.front() == 1;
    if (all || (but_first && whole == some)) continue;
    const std::string what = whole == some
                                 ? fmt::format("columns {} of 0 to {}", fmt::join(whole, ", "), last)
                                 : fmt::format("{} of {} entries", cells.size(), quantity.value.n_elem);
    return Finding{found->second.second, fmt::format("of {} it adds up {}", quantity.name, what), true};
  }
  return std::nullopt;
}

}  // namespace ex4::trace
