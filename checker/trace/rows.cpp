// See rows.hpp.
#include "checker/trace/rows.hpp"

#include <algorithm>
#include <map>

namespace ex4::trace {
namespace {

constexpr std::size_t most_rows = 60;

}  // namespace

std::vector<Row> rows_of(const History& history, const Walk& walk, const Words& words) {
  std::map<std::pair<int, int>, std::size_t> first;  // place and field: the first event there
  for (std::size_t i = 0; i < history.events().size(); ++i) {
    const Event& event = history.event(i);
    const Place& where = history.place(i);
    const bool shown =
        event.kind == Event::Kind::after || (event.kind == Event::Kind::value && where.returned);
    if (shown && where.how != How::loop) first.emplace(std::pair(event.place, event.field), i);
  }
  std::vector<std::size_t> order;
  for (const auto& [key, event] : first) order.push_back(event);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return history.place(a).line < history.place(b).line;
  });
  std::vector<Row> rows;
  for (const std::size_t event : order) {
    if (rows.size() >= most_rows) break;
    const Place& where = history.place(event);
    const Event& seen = history.event(event);
    const std::string field = seen.field == 0 ? "" : std::string(".") + field_name(seen.field);
    const Reading& read = walk.reading(event);
    Row row{where.line, (where.name.empty() ? Words::text(where.text) : where.name) + field,
            Words::shape(seen), words.what(event), ""};
    if (read.state == Reading::State::good) row.sign = "right";
    if (read.state == Reading::State::wrong) row.sign = "wrong";
    if (read.state == Reading::State::unknown && row.what.empty()) row.what = "not known to the exercise";
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace ex4::trace
