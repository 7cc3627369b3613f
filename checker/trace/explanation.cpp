// From a traced run to its explanation; see explanation.hpp.
#include "checker/trace/explanation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "checker/trace/exceptions.hpp"
#include "checker/trace/quantities.hpp"
#include "checker/trace/rows.hpp"
#include "checker/trace/what_if.hpp"
#include "checker/trace/words.hpp"

namespace ex4::trace {
namespace {

/// The returned expression that gave this field of the answer; history.none() when none was seen.
std::size_t root_of(const History& history, const std::string& function, const std::string& field,
                    const arma::mat& got) {
  std::size_t best = history.none();
  for (std::size_t i = history.events().size(); i-- > 0;) {
    const Event& event = history.event(i);
    const Place& where = history.place(i);
    if (event.kind != Event::Kind::value || !where.returned || where.function != function || event.cut)
      continue;
    if (event.field != 0 && field_name(event.field) != field) continue;
    if (!near(event.value, got) &&
        !(event.value.n_elem == got.n_elem && near(arma::vectorise(event.value), arma::vectorise(got))))
      continue;
    best = i;
    break;
  }
  return best != history.none() ? best : history.first_with(got);
}

struct Candidate {
  Finding finding;
  std::string expected;
};

bool stands_before(const Walk& walk, const Candidate& a, const Candidate& b) {
  const auto rank = [&](const Candidate& one) {
    return std::tuple(!one.finding.clear, one.finding.why.empty() && !walk.bad(one.finding.event),
                      one.finding.event);
  };
  return rank(a) < rank(b);
}

void point_to(Explanation& to, const Place& where, const std::string& source) {
  to.line = where.line;
  to.column = where.column;
  const std::size_t start = where.begin - std::size_t(where.column - 1),
                    end = std::min(source.find('\n', where.begin), source.size());
  to.quoted = source.substr(start, end - start);
  to.width = int(std::min(where.end, end) - where.begin);
}

/// The statement in which a call ended early read these.
Events read_at_the_end(const History& history) {
  Events found;
  for (std::size_t i = history.events().size(); i-- > 0 && found.size() < 60;) {
    if (history.event(i).kind == Event::Kind::mark && found.size() > 4) break;
    found.push_back(i);
  }
  return found;
}

/// One failing call: the table is the same for each time that it is made.
class Examination {
 public:
  Examination(const std::string& stem, const std::string& source, const Places& places,
              const judge::Observation& failing, TracedCall* call)
      : source_(source), places_(places), failing_(failing), call_(call), table_(quantities_for(stem, failing)) {}

  /// The first wrong line of a run in which `given` were put in place of values.
  Explanation of(const TracedRun& run, const std::vector<Forced>& given, int depth) {
    Explanation made;
    made.function = failing_.call.function;
    made.title = failing_.title;
    const History history(places_, run.events);
    Walk walk(history, table_);
    const Words words(history, table_, walk);
    if (depth == 0) made.rows = rows_of(history, walk, words);
    Events roots;
    if (run.outcome.ending != judge::Ending::returned) {
      explain_end(made, source_, history, walk, words, run.outcome);
      made.ended_in = made.line;
      roots = read_at_the_end(history);
    }
    const std::optional<Candidate> best = by_value(run, history, walk, roots);
    std::size_t sure = history.none();  // an event that is known to be wrong by itself
    if (best) {
      const Finding& finding = best->finding;
      point_to(made, history.place(finding.event), source_);
      made.says = words.of(finding, best->expected);
      made.certain = finding.clear && (walk.bad(finding.event) || !finding.why.empty());
      if (!finding.why.empty() || (finding.clear && walk.reading(finding.event).state == Reading::State::wrong))
        sure = finding.event;
    }
    if (call_ == nullptr || roots.empty()) return made;
    WhatIf what_if(*call_, history, table_, walk, failing_, run.outcome, given);
    std::optional<Remedy> remedy = what_if.search(roots);
    const bool blames = remedy && (!(sure < remedy->event) ||
                                   walk.reading(remedy->event).state == Reading::State::wrong);
    if (blames && (remedy->complete || made.line == 0)) show(made, *remedy, history, words);
    if (remedy && remedy->complete) {
      made.confirmed = true;
      return made;
    }
    if (depth > 0 || made.line == 0) return made;
    // One line alone does not set the answer right: is there a second one behind it?
    if (best && !remedy) remedy = what_if.first_of_several(best->finding.event);
    if (!remedy) return made;
    Explanation second = of(call_->run(remedy->forced), remedy->forced, depth + 1);
    if (second.line == 0 || second.line == made.line) return made;
    second.says = fmt::format("And behind it, with {} in that place: {}", remedy->instead, second.says);
    made.next.push_back(std::move(second));
    return made;
  }

 private:
  std::optional<Candidate> by_value(const TracedRun& run, const History& history, Walk& walk, Events& roots) const {
    std::vector<Candidate> candidates;
    for (const wire::Field& field : failing_.expected.fields()) {
      if (!run.outcome.value.has(field.name)) continue;
      const arma::mat& got = run.outcome.value[field.name];
      if (near(got, field.value)) continue;
      const std::size_t root = root_of(history, failing_.call.function, field.name, got);
      if (root == history.none()) continue;
      roots.push_back(root);
      const std::vector<Finding> found = walk.from(root);
      if (!found.empty()) candidates.push_back({found.front(), table_.read(field.value, false).text});
    }
    if (candidates.empty() || table_.exhausted()) return std::nullopt;
    return *std::min_element(candidates.begin(), candidates.end(),
                             [&](const Candidate& a, const Candidate& b) { return stands_before(walk, a, b); });
  }

  /// A place that, set right, sets the whole answer right is where the mistake is, whatever its value looked like.
  void show(Explanation& made, const Remedy& remedy, const History& history, const Words& words) const {
    const Place& where = history.place(remedy.event);
    if (made.line == where.line && !made.says.empty()) return;
    point_to(made, where, source_);
    made.says = words.remedy(remedy);
    if (made.ended_in != 0 && made.ended_in != where.line)
      made.says += fmt::format(" So it comes that line {} fails.", made.ended_in);
  }

  const std::string& source_;
  const Places& places_;
  const judge::Observation& failing_;
  TracedCall* call_;
  Table table_;
};

}  // namespace

Explanation explain(const std::string& stem, const std::string& source, const Places& places,
                    const judge::Observation& failing, const TracedRun& run, TracedCall* call) {
  return Examination(stem, source, places, failing, call).of(run, {}, 0);
}

}  // namespace ex4::trace
