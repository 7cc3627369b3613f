// The backward walk; see walk.hpp.
#include "checker/trace/walk.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace ex4::trace {
namespace {

constexpr int deepest = 80;
constexpr std::size_t most_steps = 20000, most_findings = 12;

}  // namespace

const Reading& Walk::reading(std::size_t event) const {
  static const Reading too_large{Reading::State::trivial, "too large to be looked at"};
  const Event& of = history_.event(event);
  return of.cut ? too_large : table_.read(of.value, of.scalar);
}

bool Walk::bad(std::size_t event) const { return reading(event).bad(); }

bool Walk::wanted(std::size_t event, double factor) const {
  const Reading& read = reading(event);
  return read.bad() || (factor != 1 && read.state == Reading::State::scaled && read.factor == factor);
}

/// Something is read, and none of it is wrong or unknown.
bool Walk::is_clear(std::size_t event) const {
  const Events read = history_.inputs(event);
  bool any = false;
  for (const std::size_t one : read) {
    if (bad(one) || reading(one).state == Reading::State::scaled) return false;
    any = any || reading(one).state == Reading::State::good;
  }
  return any;
}

std::size_t Walk::value_before(std::size_t event) const {
  const Place& where = history_.place(event);
  if (where.how == How::set && where.before >= 0)
    for (const std::size_t one : history_.last(where.before, event))
      if (history_.event(one).field == history_.event(event).field) return one;
  return history_.none();
}

std::vector<Finding> Walk::from(std::size_t event) {
  seen_.clear();
  std::vector<Finding> found = go(event, 1, 0);
  for (Finding& one : found) one.clear = one.clear || is_clear(one.event);
  std::stable_sort(found.begin(), found.end(), [&](const Finding& a, const Finding& b) {
    const auto rank = [&](const Finding& f) {
      return std::tuple(f.why.empty(), reading(f.event).state != Reading::State::wrong, f.event);
    };
    return rank(a) < rank(b);
  });
  return found;
}

std::vector<Finding> Walk::go(std::size_t event, double factor, int depth) {
  if (depth > deepest || ++steps_ > most_steps || !seen_.insert(event).second) return {};
  const Reading& read = reading(event);
  if (factor == 1 && read.state == Reading::State::scaled && read.factor == -1) factor = -1;
  const Place& where = history_.place(event);
  const Event& of = history_.event(event);
  if (of.kind == Event::Kind::after && where.how == How::set && !where.whole)
    return through_chain(event, factor, depth);
  const Events inputs = history_.inputs(event);
  if (const auto division = lost_remainder(event, 0)) return {*division};
  if (is_known_slip(event, inputs)) return {{event, ""}};
  std::vector<Finding> found;
  bool any = false;
  for (const std::size_t one : inputs)
    if (wanted(one, factor)) {
      any = true;
      std::vector<Finding> more = go(one, factor, depth + 1);
      found.insert(found.end(), more.begin(), more.end());
      if (found.size() > most_findings) break;
    }
  if (any || !found.empty()) return found;
  // A name for a value made elsewhere: there is the line.
  const bool hands_on = !where.variable.empty() || where.returned;
  for (const std::size_t one : inputs)
    if (hands_on && history_.event(one).kind != Event::Kind::before && history_.same_value(one, event)) {
      found = go(one, factor, depth + 1);
      return found.empty() ? std::vector<Finding>{{one, ""}} : found;
    }
  return {{event, ""}};
}

/// A known wrong value of operands that are right or, in the same statement, nothing special: it says more
/// than they.
bool Walk::is_known_slip(std::size_t event, const Events& inputs) const {
  if (history_.event(event).kind != Event::Kind::value || reading(event).state != Reading::State::wrong)
    return false;
  if (!history_.place(event).variable.empty() || !history_.place(event).callee.empty()) return false;
  return std::all_of(inputs.begin(), inputs.end(), [&](std::size_t one) {
    if (!bad(one)) return true;
    return reading(one).state == Reading::State::unknown && history_.place(one).variable.empty() &&
           history_.place(one).statement == history_.place(event).statement && is_clear(one);
  });
}

/// 1 / m of two whole numbers, somewhere in the expression.
std::optional<Finding> Walk::lost_remainder(std::size_t event, int depth) const {
  const Place& where = history_.place(event);
  if (depth > 12 || history_.event(event).kind != Event::Kind::value) return std::nullopt;
  std::vector<double> operands;
  for (const int input : where.inputs)
    for (const std::size_t one : history_.last(input, event)) {
      if (const auto inner = lost_remainder(one, depth + 1)) return inner;
      if (history_.event(one).scalar) operands.push_back(history_.event(one).value(0));
    }
  // A place whose numbers are written in the text has fewer recorded operands than it has.
  if (where.op != "/" || !where.integer || operands.empty() || !history_.event(event).scalar)
    return std::nullopt;
  const double below = operands.back(), result = history_.event(event).value(0);
  const double above = operands.size() > 1                         ? operands.front()
                       : where.text.find('/') == std::string::npos ? 0
                                                                   : std::atof(where.text.c_str());
  if (below == 0 || above == 0 || result * below == above) return std::nullopt;
  return Finding{event, fmt::format("it divides whole numbers: {:g} / {:g} gives {:g}", above, below, result),
                 true};
}

/// A variable that was changed step by step: what was put in comes first, then the way in which it was put
/// together.
std::vector<Finding> Walk::through_chain(std::size_t event, double factor, int depth) {
  const Events chain = history_.chain(event);
  Events put;
  for (const std::size_t one : chain) {
    seen_.insert(one);
    for (const std::size_t input : history_.inputs(one))
      if (history_.event(input).kind != Event::Kind::before && wanted(input, factor)) put.push_back(input);
  }
  std::sort(put.begin(), put.end());
  std::vector<Finding> found;
  for (const std::size_t one : put) {
    std::vector<Finding> more = go(one, factor, depth + 1);
    found.insert(found.end(), more.begin(), more.end());
    if (found.size() > most_findings) break;
  }
  if (!found.empty()) return found;
  return {broken_chain(chain)};
}

}  // namespace ex4::trace
