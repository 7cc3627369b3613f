// From a traced run to its explanation; see explanation.hpp.
#include "checker/trace/explanation.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "checker/trace/exceptions.hpp"
#include "checker/trace/quantities.hpp"
#include "checker/trace/rows.hpp"
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

}  // namespace

Explanation explain(const std::string& stem, const std::string& source, const Places& places,
                    const judge::Observation& failing, const TracedRun& run) {
  Explanation made;
  made.function = failing.call.function;
  made.title = failing.title;
  const Table table = quantities_for(stem, failing);
  const History history(places, run.events);
  Walk walk(history, table);
  const Words words(history, table, walk);
  made.rows = rows_of(history, walk, words);
  if (run.outcome.ending != judge::Ending::returned) {
    explain_end(made, source, history, walk, words, run.outcome);
    return made;
  }
  std::vector<Candidate> candidates;
  for (const wire::Field& field : failing.expected.fields()) {
    if (!run.outcome.value.has(field.name)) continue;
    const arma::mat& got = run.outcome.value[field.name];
    if (near(got, field.value)) continue;
    const std::size_t root = root_of(history, made.function, field.name, got);
    if (root == history.none()) continue;
    const std::vector<Finding> found = walk.from(root);
    if (!found.empty()) candidates.push_back({found.front(), table.read(field.value, false).text});
  }
  if (candidates.empty() || table.exhausted()) return made;
  const Candidate best =
      *std::min_element(candidates.begin(), candidates.end(),
                        [&](const Candidate& a, const Candidate& b) { return stands_before(walk, a, b); });
  point_to(made, history.place(best.finding.event), source);
  made.says = words.of(best.finding, best.expected);
  made.certain = best.finding.clear && (walk.bad(best.finding.event) || !best.finding.why.empty());
  return made;
}

}  // namespace ex4::trace
