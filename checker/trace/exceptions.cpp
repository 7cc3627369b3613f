// See exceptions.hpp.
#include "checker/trace/exceptions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace ex4::trace {
namespace {

using Kind = Event::Kind;

/// Unfinished expressions of a statement whose own operands are all done, with the time of their newest
/// operand.
void unfinished(const History& history, const std::vector<int>& numbers,
                const std::map<int, std::size_t>& done, std::vector<std::pair<long, int>>& found, int depth) {
  if (depth > 60) return;
  for (const int number : numbers) {
    const Place& place = history.place_of(number);
    unfinished(history, place.inputs, done, found, depth + 1);
    if (done.contains(number)) continue;
    long newest = -1;
    bool all = true;
    for (const int input : place.inputs) {
      const auto seen = done.find(input);
      all = all && seen != done.end();
      if (seen != done.end()) newest = std::max(newest, long(seen->second));
    }
    if (all) found.emplace_back(newest, number);
  }
}

std::string with_article(const judge::Outcome& outcome) {
  switch (outcome.ending) {
    case judge::Ending::threw:
      return "throws an exception";
    case judge::Ending::threw_other:
      return "throws something that is not an exception";
    case judge::Ending::crashed:
      return "crashes";
    case judge::Ending::timed_out:
      return "is where the time ran out";
    case judge::Ending::memory_exceeded:
      return "asks for too much memory";
    case judge::Ending::exited:
      return "ends the program";
    default:
      return "is where it stopped";
  }
}

}  // namespace

void explain_end(Explanation& made, const std::string& source, const History& history, Walk& walk,
                 const Words& words, const judge::Outcome& outcome) {
  std::size_t mark = history.none();
  for (std::size_t i = history.events().size(); i-- > 0 && mark == history.none();)
    if (history.event(i).kind == Kind::mark) mark = i;
  if (mark == history.none()) return;
  // A helper that has returned is done: what threw is the statement that had called it.
  for (int calls = 0; calls < 40; ++calls) {
    const Place& at = history.place(mark);
    const bool returns = std::any_of(at.inputs.begin(), at.inputs.end(),
                                     [&](int input) { return history.place_of(input).returned; });
    const bool all = std::all_of(at.inputs.begin(), at.inputs.end(), [&](int input) {
      const Events seen = history.last(input, history.none());
      return !seen.empty() && seen.back() > mark;
    });
    if (!returns || !all) break;
    std::size_t caller = history.none();
    for (std::size_t i = mark; i-- > 0 && caller == history.none();)
      if (history.event(i).kind == Kind::mark && history.place(i).function != at.function) caller = i;
    if (caller == history.none()) break;
    mark = caller;
  }
  const Place& statement = history.place(mark);
  std::map<int, std::size_t> done;
  for (std::size_t i = mark + 1; i < history.events().size(); ++i)
    if (history.event(i).kind == Kind::value) done[history.event(i).place] = i;
  std::vector<std::pair<long, int>> open;
  unfinished(history, statement.inputs, done, open, 0);
  const Place* where = &statement;
  if (outcome.ending == judge::Ending::timed_out) {
    // Which statement of the loop ran last depends on the clock; the loop around them all does not.
    open.clear();
    for (const Place& place : history.places())
      if (place.kind == Place::Kind::statement && place.function == statement.function &&
          place.syntax == "loop" && place.begin <= statement.begin && place.whole_end >= statement.end &&
          (where == &statement || place.begin < where->begin))
        where = &place;
  }
  if (!open.empty()) {
    // The one that was worked at last; the compiler may begin with the right operand.
    const auto last = *std::max_element(open.begin(), open.end(), [&](const auto& a, const auto& b) {
      const bool a_reads = !history.place_of(a.second).inputs.empty(),
                 b_reads = !history.place_of(b.second).inputs.empty();
      return std::tuple(a_reads, a.first) < std::tuple(b_reads, b.first);
    });
    where = &history.place_of(last.second);
  }
  std::string operands;
  std::set<std::string> told;
  const auto tell = [&](std::size_t event, const std::string& name) {
    if (told.size() >= 5 || !told.insert(name).second) return;
    const std::string is = words.what(event), size = Words::shape(history.event(event));
    operands += fmt::format("{}`{}` is {}{}{}", operands.empty() ? "" : ", ", name, size,
                            is.empty() || is == size ? "" : " = ", is == size ? "" : is);
  };
  std::vector<std::size_t> suspects;
  const std::vector<int>& read = where->inputs;
  for (const int number : read)
    for (const std::size_t one : history.last(number, history.none())) {
      if (one < mark) continue;
      tell(one, Words::text(history.place(one).text));
      if (walk.bad(one)) suspects.push_back(one);
    }
  if (!where->variable.empty())
    if (const std::size_t set = history.setting(where->variable, history.none()); set != history.none())
      tell(set, where->name);
  std::string turn;
  std::map<std::string, double> counters;
  for (std::size_t i = 0; i < mark && outcome.ending != judge::Ending::timed_out; ++i)
    if (history.place(i).how == How::loop && history.event(i).kind == Kind::after &&
        history.event(i).scalar && history.place(i).function == statement.function)
      counters[history.place(i).name] = history.event(i).value(0);
  for (const auto& [name, value] : counters)
    turn += fmt::format("{}{} = {:g}", turn.empty() ? "" : ", ", name, value);
  made.line = where->line;
  made.column = where->column;
  const std::size_t start = where->begin - std::size_t(where->column - 1),
                    end = std::min(source.find('\n', where->begin), source.size());
  made.quoted = source.substr(start, end - start);
  made.width = int(std::min(where->end, end) - where->begin);
  made.says = fmt::format("Line {} {}: `{}`", where->line, with_article(outcome), Words::text(where->text));
  if (!operands.empty()) made.says += ", where " + operands;
  if (!turn.empty()) made.says += fmt::format(" (in the turn {})", turn);
  made.says += ".";
  made.certain = outcome.ending == judge::Ending::threw && !open.empty();
  for (const std::size_t one : suspects) {
    const std::vector<Finding> before = walk.from(one);
    if (before.empty() || history.place(before.front().event).line == where->line) continue;
    made.says += " Before that: " + words.of(before.front(), "");
    break;
  }
}

}  // namespace ex4::trace
