// Links between events; see history.hpp.
#include "checker/trace/history.hpp"

#include <algorithm>
#include <cstring>

namespace ex4::trace {
namespace {

constexpr std::size_t longest_chain = 3000;

std::string bytes_of(const arma::mat& value) {
  std::string key(16 + value.n_elem * sizeof(double), '\0');
  std::memcpy(key.data(), &value.n_rows, 8);
  std::memcpy(key.data() + 8, &value.n_cols, 8);
  if (value.n_elem != 0) std::memcpy(key.data() + 16, value.memptr(), value.n_elem * sizeof(double));
  return key;
}

/// The newest of ascending indices that is smaller than `before`.
std::size_t newest(const Events& of, std::size_t before, std::size_t none) {
  const auto end = std::lower_bound(of.begin(), of.end(), before);
  return end == of.begin() ? none : *std::prev(end);
}

}  // namespace

History::History(const Places& places, const std::vector<Event>& events)
    : places_(places), events_(events), by_place_(places.size()) {
  for (std::size_t i = 0; i < events.size(); ++i) {
    const Event& event = events[i];
    by_place_[static_cast<std::size_t>(event.place)].push_back(i);
    if (event.kind == Event::Kind::after) by_variable_[key(i)].push_back(i);
    if ((event.kind == Event::Kind::after || event.kind == Event::Kind::value) && !event.cut) {
      by_value_[bytes_of(event.value)].push_back(i);
      if (place(i).returned && event.kind == Event::Kind::value) returns_.push_back(i);
    }
  }
}

std::string History::key(std::size_t index) const {
  const Place& where = place(index);
  const int field = event(index).field;
  if (where.variable.empty()) return {};
  return where.variable + (field == 0 ? "" : std::string(".") + field_name(field));
}

Events History::last(int number, std::size_t before) const {
  const Events& all = by_place_[static_cast<std::size_t>(number)];
  Events found;
  for (auto at = std::lower_bound(all.begin(), all.end(), before); at != all.begin();) {
    --at;
    if (!found.empty() && *at + 1 != found.back()) break;
    if (std::any_of(found.begin(), found.end(),
                    [&](std::size_t one) { return event(one).field == event(*at).field; }))
      break;
    found.push_back(*at);
  }
  std::reverse(found.begin(), found.end());
  return found;
}

std::size_t History::setting(const std::string& variable, std::size_t before) const {
  const auto found = by_variable_.find(variable);
  return found == by_variable_.end() ? none() : newest(found->second, before, none());
}

const Events& History::settings(const std::string& variable) const {
  static const Events nothing;
  const auto found = by_variable_.find(variable);
  return found == by_variable_.end() ? nothing : found->second;
}

std::size_t History::first_with(const arma::mat& value) const {
  const auto found = by_value_.find(bytes_of(value));
  return found == by_value_.end() ? none() : found->second.front();
}

std::size_t History::newest_with(const arma::mat& value, std::size_t before) const {
  const auto found = by_value_.find(bytes_of(value));
  return found == by_value_.end() ? none() : newest(found->second, before, none());
}

bool History::same_value(std::size_t a, std::size_t b) const {
  const Event &one = event(a), &two = event(b);
  return !one.cut && !two.cut && arma::size(one.value) == arma::size(two.value) &&
         (one.value.n_elem == 0 ||
          std::memcmp(one.value.memptr(), two.value.memptr(), one.value.n_elem * sizeof(double)) == 0);
}

Events History::inputs(std::size_t index) const {
  const Event& of = event(index);
  const Place& where = place(index);
  Events found;
  const auto add = [&](std::size_t one) {
    if (one != none() && one != index && std::find(found.begin(), found.end(), one) == found.end())
      found.push_back(one);
  };
  if (of.kind == Event::Kind::before) {
    add(setting(key(index), index));
    return found;
  }
  for (const int input : where.inputs)
    for (const std::size_t one : last(input, index)) add(one);
  if (of.field != 0) {  // of a struct, only what belongs to the field, where that can be told
    Events own;
    for (const std::size_t one : found)
      if (event(one).field == of.field || event(one).field == 0) own.push_back(one);
    if (!own.empty()) found = own;
  }
  if (of.kind == Event::Kind::value) {
    if (!where.variable.empty()) {
      const std::size_t set = setting(key(index), index);
      if (set != none())
        add(set);
      else if (!where.element &&
               std::any_of(of.value.begin(), of.value.end(), [](double x) { return x != std::round(x); }))
        if (const std::size_t first = first_with(of.value); first < index) add(first);
    }
    const bool makes_calls = !where.callee.empty() || where.op == "()" ||
                             where.syntax == "CXXFunctionalCastExpr" ||
                             where.syntax == "CXXTemporaryObjectExpr";
    if (makes_calls) {  // a helper of the same file
      std::size_t since = 0;
      for (const std::size_t one : found) since = std::max(since, one);
      auto end = std::lower_bound(returns_.begin(), returns_.end(), index);
      for (int count = 0; end != returns_.begin() && count < 12; ++count) {
        --end;
        if (*end <= since) break;
        add(*end);
      }
    }
  }
  if (of.kind == Event::Kind::after) {
    if (where.how == How::parameter || where.how == How::copied) {
      if (!of.cut) add(newest_with(of.value, index));
    } else if (where.how == How::set && !where.whole && where.before >= 0) {
      for (const std::size_t one : last(where.before, index))
        if (event(one).field == of.field) add(one);
    }
  }
  return found;
}

Events History::chain(std::size_t index) const {
  Events found;
  while (index != none() && found.size() < longest_chain) {
    found.push_back(index);
    const Place& where = place(index);
    if (where.how != How::set || where.whole || where.before < 0) break;
    std::size_t before = none();
    for (const std::size_t one : last(where.before, index))
      if (event(one).field == event(index).field) before = one;
    if (before == none()) break;
    index = setting(key(before), before);
  }
  std::reverse(found.begin(), found.end());
  return found;
}

}  // namespace ex4::trace
