// What might belong in place of a value: quantities of its shape, row by row in a loop, numbers with a name, one more or
// less, a factor. See what_if.hpp.
#include <fmt/format.h>

#include <algorithm>

#include "checker/trace/what_if.hpp"

namespace ex4::trace {
namespace {

constexpr std::size_t most_ideas = 16;

bool close(arma::uword a, arma::uword b) { return a == b || a + 1 == b || b + 1 == a; }

/// "δ2·a1ᵀ of the example" for all members of a row of quantities, one a turn.
std::string family_of(const std::string& name) {
  const std::size_t at = name.rfind(" of the ");
  if (at == std::string::npos) return {};
  const std::string rest = name.substr(at + 8);
  const std::size_t space = rest.find(' ');
  if (space == std::string::npos || rest.empty() || rest[0] < '0' || rest[0] > '9') return {};
  return name.substr(0, at) + " of that " + rest.substr(space + 1);
}

}  // namespace

Forced WhatIf::force(const Group& group, std::uint32_t turn, arma::mat value) const {
  return {group.place, turn, group.field, false, std::move(value)};
}

std::vector<WhatIf::Idea> WhatIf::numbers_for(const Group& group) const {
  std::vector<Idea> ideas;
  const double now = history_.event(group.turns.front()).value(0);
  const bool same = std::all_of(group.turns.begin(), group.turns.end(),
                                [&](std::size_t one) { return history_.event(one).value(0) == now; });
  if (same)
    for (const auto& [name, value] : table_.numbers())
      if (value != now && ideas.size() < most_ideas)
        ideas.push_back({name, {force(group, Forced::every_turn, arma::mat{value})}});
  if (group.turns.size() == 2)  // a helper that is called for either layer
    for (std::uint32_t turn = 0; turn < 2; ++turn)
      for (const auto& [name, value] : table_.numbers())
        if (value != history_.event(group.turns[turn]).value(0) && ideas.size() < 3 * most_ideas)
          ideas.push_back({name, {force(group, turn, arma::mat{value})}});
  for (const auto& [name, values] : table_.sequences()) {
    if (values.size() != group.turns.size() || values.size() < 2) continue;
    Idea idea{name, {}};
    bool differs = false;
    for (std::size_t turn = 0; turn < values.size(); ++turn) {
      differs = differs || history_.event(group.turns[turn]).value(0) != values[turn];
      idea.forced.push_back(force(group, std::uint32_t(turn), arma::mat{values[turn]}));
    }
    if (differs) ideas.push_back(std::move(idea));
  }
  return ideas;
}

std::vector<WhatIf::Idea> WhatIf::quantities_for(const Group& group) const {
  std::vector<Idea> ideas;
  const Event& first = history_.event(group.turns.front());
  const Event& last = history_.event(group.turns.back());
  const std::size_t turns = group.turns.size();
  const Place& where = history_.place_of(group.place);
  const bool line = first.rows == 1 || first.cols == 1;
  std::map<std::string, Idea> families;
  for (const Quantity& q : table_.quantities()) {
    if (q.wrong || ideas.size() >= most_ideas) continue;
    const arma::mat& value = q.value;
    const bool single = value.n_elem == 1;
    if (first.scalar || first.value.n_elem == 1) {
      if (single && !near(value, arma::mat(first.value)))
        ideas.push_back({q.name, {force(group, Forced::every_turn, value)}});
      if (turns == 2 && single)
        for (std::uint32_t turn = 0; turn < 2; ++turn)
          if (!near(value, history_.event(group.turns[turn]).value)) ideas.push_back({q.name, {force(group, turn, value)}});
      if (turns > 1 && value.n_elem == turns)
        for (const bool by_rows : {true, false}) {
          if (!by_rows && (value.n_rows == 1 || value.n_cols == 1)) continue;
          const arma::vec numbers = arma::vectorise(by_rows ? arma::mat(value.t()) : value);
          Idea idea{q.name, {}};
          for (std::size_t turn = 0; turn < turns; ++turn)
            idea.forced.push_back(force(group, std::uint32_t(turn), arma::mat{numbers(turn)}));
          ideas.push_back(std::move(idea));
        }
      continue;
    }
    if (single) continue;
    const bool alike = close(value.n_rows, last.rows) && close(value.n_cols, last.cols),
               turned = close(value.n_cols, last.rows) && close(value.n_rows, last.cols) && !alike;
    const bool set_last = where.how == How::set && turns > 1;
    if ((turns == 1 || set_last) && (alike || turned)) {
      const std::uint32_t turn = turns == 1 ? Forced::every_turn : std::uint32_t(turns - 1);
      if (alike && !near(value, last.value)) ideas.push_back({q.name, {force(group, turn, value)}});
      if (turned) ideas.push_back({q.name, {force(group, turn, value.t())}});
      if (alike && value.n_rows != value.n_cols && close(value.n_cols, last.rows))
        ideas.push_back({q.name + "ᵀ", {force(group, turn, value.t())}});
    }
    if (turns == 2 && !set_last)
      for (std::uint32_t turn = 0; turn < 2; ++turn)
        if (const Event& seen = history_.event(group.turns[turn]);
            close(value.n_rows, seen.rows) && close(value.n_cols, seen.cols) && !near(value, seen.value))
          ideas.push_back({q.name, {force(group, turn, value)}});
    if (turns > 1 && line && value.n_rows == turns && close(value.n_cols, first.value.n_elem)) {
      Idea idea{q.name + (q.rows.empty() ? ", row by row" : " of that " + q.rows), {}};
      for (std::size_t turn = 0; turn < turns; ++turn) {
        arma::mat row = value.row(turn);
        if (first.cols == 1) row = row.t();
        idea.forced.push_back(force(group, std::uint32_t(turn), std::move(row)));
      }
      ideas.push_back(std::move(idea));
    }
    if (const std::string family = family_of(q.name);
        turns > 1 && !family.empty() && close(value.n_rows, first.rows) && close(value.n_cols, first.cols)) {
      Idea& idea = families[family];
      idea.instead = family;
      if (idea.forced.size() < turns)
        idea.forced.push_back(force(group, std::uint32_t(idea.forced.size()), value));
    }
  }
  for (auto& [name, idea] : families)
    if (idea.forced.size() == turns) ideas.push_back(std::move(idea));
  return ideas;
}

std::vector<WhatIf::Idea> WhatIf::small_changes(const Group& group) const {
  std::vector<Idea> ideas;
  if (is_whole_number(group)) {
    const bool positive = std::all_of(group.turns.begin(), group.turns.end(),
                                      [&](std::size_t one) { return history_.event(one).value(0) >= 1; });
    for (const double step : {1.0, -1.0}) {
      if (step < 0 && !positive) continue;  // an index below zero is a very large one
      Forced by = force(group, Forced::every_turn, arma::mat{step});
      by.adds = true;
      ideas.push_back({step > 0 ? "one more" : "one less", {by}});
    }
    return ideas;
  }
  if (group.turns.size() > 60) return ideas;
  for (const auto& [name, factor] : table_.factors()) {
    Idea idea{name + " times that", {}};
    for (std::size_t turn = 0; turn < group.turns.size(); ++turn)
      idea.forced.push_back(force(group, std::uint32_t(turn), history_.event(group.turns[turn]).value * factor));
    ideas.push_back(std::move(idea));
  }
  return ideas;
}

}  // namespace ex4::trace
