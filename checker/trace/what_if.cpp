// The search; see what_if.hpp. What is put in place of what: what_if_ideas.cpp.
#include "checker/trace/what_if.hpp"

#include <algorithm>
#include <map>

namespace ex4::trace {
namespace {

/// Processor time of all these calls, in seconds: far more than honest code takes, whose end the count decides.
constexpr double most_seconds = 4;

constexpr std::size_t most_events_looked_at = 6000, most_groups = 120, all_calls = 300, all_work = 1'500'000,
                      most_ended_early = 4, most_firsts = 12;

}  // namespace

WhatIf::WhatIf(TracedCall& call, const History& history, const Table& table, const Walk& walk,
               const judge::Observation& failing, const judge::Outcome& before, std::vector<Forced> given)
    : call_(call), history_(history), table_(table), walk_(walk), failing_(failing), given_(std::move(given)) {
  before_ = right_share(before);
  most_calls_ = std::clamp<std::size_t>(all_work / (history.events().size() + 1), 12, all_calls);
}

/// -1 where nothing was returned, else how many of the answer's matrices are right, of all of them.
double WhatIf::right_share(const judge::Outcome& outcome) const {
  if (outcome.ending != judge::Ending::returned) return -1;
  double right = 0, all = 0;
  for (const wire::Field& field : failing_.expected.fields()) {
    all += 1;
    if (outcome.value.has(field.name) && near(outcome.value[field.name], field.value)) right += 1;
  }
  return all == 0 ? 0 : right / all;
}

bool WhatIf::is_whole_number(const Group& group) const {
  const Place& where = history_.place_of(group.place);
  if (where.kind == Place::Kind::expression && !where.integer) return false;
  return std::all_of(group.turns.begin(), group.turns.end(), [&](std::size_t one) {
    const Event& seen = history_.event(one);
    return seen.scalar && seen.value(0) == std::round(seen.value(0));
  });
}

/// Right each time, and not the same again and again where others come by.
bool WhatIf::is_settled(const Group& group) const {
  const bool good = std::all_of(group.turns.begin(), group.turns.end(), [&](std::size_t one) {
    return walk_.reading(one).state == Reading::State::good;
  });
  return good && (group.turns.size() < 2 || !history_.same_value(group.turns[0], group.turns[1]));
}

std::vector<WhatIf::Group> WhatIf::suspects(const Events& roots) const {
  std::vector<char> behind(history_.events().size(), 0);
  Events open = roots;
  std::size_t looked_at = 0;
  while (!open.empty() && looked_at++ < most_events_looked_at) {
    const std::size_t event = open.back();
    open.pop_back();
    if (event >= behind.size() || behind[event] != 0) continue;
    behind[event] = 1;
    for (const std::size_t one : history_.inputs(event)) open.push_back(one);
  }
  std::map<std::pair<int, int>, Group> groups;
  for (std::size_t i = 0; i < history_.events().size(); ++i) {
    const Event& seen = history_.event(i);
    const Place& where = history_.place(i);
    const bool value = seen.kind == Event::Kind::value;
    const bool variable =
        seen.kind == Event::Kind::after && (where.how == How::set || where.how == How::declared);
    if (!(value || variable) || seen.cut || (where.element && variable)) continue;
    Group& group = groups[{seen.place, seen.field}];
    group.place = seen.place;
    group.field = seen.field;
    group.turns.push_back(i);
  }
  std::vector<Group> found;
  for (auto& [key, group] : groups) {
    const bool led = std::any_of(group.turns.begin(), group.turns.end(), [&](std::size_t i) { return behind[i] != 0; });
    // A bound of a loop leads to everything and is recorded as an input of nothing.
    if ((led && !is_settled(group)) || is_whole_number(group)) found.push_back(std::move(group));
  }
  std::sort(found.begin(), found.end(),
            [](const Group& a, const Group& b) { return a.turns.front() < b.turns.front(); });
  if (found.size() > most_groups) found.erase(found.begin(), found.end() - most_groups);
  return found;
}

bool WhatIf::try_all(const Group& group, const std::vector<Idea>& ideas, bool named) {
  for (const Idea& idea : ideas) {
    if (calls_ >= most_calls_) return false;
    ++calls_;
    std::vector<Forced> forced = given_;
    forced.insert(forced.end(), idea.forced.begin(), idea.forced.end());
    const judge::Outcome outcome = call_.outcome(forced);
    using judge::Ending;
    spent_ += outcome.cpu_seconds;
    if (spent_ > most_seconds) calls_ = most_calls_;
    if (outcome.ending != Ending::returned && outcome.ending != Ending::threw && ++ended_early_ > most_ended_early)
      calls_ = most_calls_;  // each costs a new process
    const double right = right_share(outcome);
    if (right <= before_) continue;
    const Remedy remedy{group.turns.front(), idea.instead, named, right == 1, idea.forced};
    if (right == 1) {
      found_ = remedy;
      return true;
    }
    if (!partial_) partial_ = remedy;
  }
  return false;
}

std::size_t WhatIf::known_in(const std::vector<Event>& events) const {
  std::size_t known = 0;
  for (const Event& event : events)
    if (event.kind == Event::Kind::value && !event.cut &&
        table_.read(event.value, event.scalar).state == Reading::State::good)
      ++known;
  return known;
}

std::optional<Remedy> WhatIf::first_of_several(std::size_t event) {
  Group group{history_.event(event).place, history_.event(event).field, {}};
  for (std::size_t i = 0; i < history_.events().size(); ++i)
    if (history_.event(i).place == group.place && history_.event(i).field == group.field) group.turns.push_back(i);
  if (history_.event(event).cut) return std::nullopt;
  const std::vector<Idea> ideas = is_whole_number(group) ? numbers_for(group) : quantities_for(group);
  std::size_t most = known_in(history_.events()) + 2;  // a name or two more would be chance
  std::optional<Remedy> best;
  for (std::size_t i = 0; i < std::min(ideas.size(), most_firsts); ++i) {
    const std::size_t known = known_in(call_.run(ideas[i].forced).events);
    if (known <= most) continue;
    most = known;
    best = Remedy{group.turns.front(), ideas[i].instead, true, false, ideas[i].forced};
  }
  return best;
}

std::optional<Remedy> WhatIf::search(const Events& roots) {
  if (failing_.expected.fields().empty()) return std::nullopt;
  const std::vector<Group> groups = suspects(roots);
  for (const Group& group : groups)
    if (try_all(group, is_whole_number(group) ? numbers_for(group) : quantities_for(group), true)) return found_;
  for (const Group& group : groups)
    if (try_all(group, small_changes(group), false)) return found_;
  return partial_;
}

}  // namespace ex4::trace
