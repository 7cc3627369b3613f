// The search for a value among the quantities; see table.hpp.
#include "checker/trace/table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace ex4::trace {

bool near(double a, double b) {
  return std::isfinite(a) && std::isfinite(b) &&
         std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)) + 1e-11;
}

bool near(const arma::mat& a, const arma::mat& b) {
  if (a.n_rows != b.n_rows || a.n_cols != b.n_cols) return false;
  for (arma::uword i = 0; i < a.n_elem; ++i)
    if (!near(a(i), b(i))) return false;
  return true;
}

bool is_trivial(double x) { return !std::isfinite(x) || (x == std::round(x) && std::abs(x) < 1000); }

std::string ordinal(arma::uword number) {
  const arma::uword last = number % 10, teen = number / 10 % 10;
  return fmt::format("{}{}", number,
                     teen == 1   ? "th"
                     : last == 1 ? "st"
                     : last == 2 ? "nd"
                     : last == 3 ? "rd"
                                 : "th");
}

Quantity& Table::add(std::string name, arma::mat value, std::string rows) {
  quantities_.push_back({std::move(name), std::move(value), false, {}, {}, std::move(rows)});
  return quantities_.back();
}

Quantity& Table::wrong(std::string name, arma::mat value, std::string instead, std::string rows) {
  Quantity& made = add(std::move(name), std::move(value), std::move(rows));
  made.wrong = true;
  made.instead = std::move(instead);
  return made;
}

void Table::finish() {
  for (std::uint32_t q = 0; q < quantities_.size(); ++q)
    for (std::uint32_t col = 0; col < quantities_[q].value.n_cols; ++col)
      for (std::uint32_t row = 0; row < quantities_[q].value.n_rows; ++row)
        if (const double x = quantities_[q].value(row, col); !is_trivial(x))
          entries_.push_back({x, q, row, col});
  std::stable_sort(entries_.begin(), entries_.end(),
                   [](const Entry& a, const Entry& b) { return a.value < b.value; });
}

std::string Table::name_of_number(double value) const {
  for (const auto& [name, number] : numbers_)
    if (number == value) return name;
  return {};
}

std::string Table::name_of_factor(double value) const {
  for (const auto& [name, factor] : factors_)
    if (factor == value) return name;
  return fmt::format("{:.6g}", value);
}

const Reading& Table::read(const arma::mat& value, bool scalar) const {
  std::string key(2 * sizeof(arma::uword) + 1 + value.n_elem * sizeof(double), scalar ? '\1' : '\0');
  std::memcpy(key.data(), &value.n_rows, sizeof value.n_rows);
  std::memcpy(key.data() + sizeof value.n_rows, &value.n_cols, sizeof value.n_cols);
  if (value.n_elem != 0)
    std::memcpy(key.data() + 2 * sizeof value.n_rows, value.memptr(), value.n_elem * sizeof(double));
  const auto found = known_.find(key);
  if (found != known_.end()) return found->second;
  return known_.emplace(std::move(key), look_up(value, scalar)).first->second;
}

Reading Table::look_up(const arma::mat& value, bool scalar) const {
  using State = Reading::State;
  if (value.is_empty()) return {State::trivial, "empty"};
  work_ += value.n_elem;
  if (exhausted()) return {State::trivial, ""};
  if (!value.is_finite()) return {State::unknown, value.has_nan() ? "not a number (NaN)" : "infinite"};
  if (std::all_of(value.begin(), value.end(), is_trivial)) return whole_numbers(value);
  std::optional<Reading> found = block(value, 1);
  if (found && !found->bad()) return *found;
  if (const std::optional<Reading> folded = refolded(value); folded && !found) return *folded;
  if (found) return *found;
  for (const auto& [name, factor] : factors_)
    if (const std::optional<Reading> scaled = block(value, factor); scaled && !scaled->bad()) return *scaled;
  if (scalar && is_trivial(value(0))) return {State::trivial, name_of_number(value(0))};
  return single_precision(value).value_or(Reading());
}

/// Targets and labels can be told by all of their entries together; a number or a column of ones cannot.
Reading Table::whole_numbers(const arma::mat& value) const {
  using State = Reading::State;
  if (value.n_elem == 1) return {State::trivial, name_of_number(value(0))};
  const double first = value(0);
  if (std::all_of(value.begin(), value.end(), [&](double x) { return x == first; }))
    return {State::trivial, fmt::format("all {:g}", first)};
  const auto plain = [](const Quantity& q) {
    return !q.wrong && q.value.n_elem > 1 && std::all_of(q.value.begin(), q.value.end(), is_trivial);
  };
  for (const Quantity& q : quantities_) {
    if (!plain(q)) continue;
    work_ += value.n_elem;
    if (near(q.value, value)) return {State::good, q.name, 1, &q, true};
    if (q.value.n_rows == value.n_cols && near(q.value.t(), value))
      return {State::good, q.name + "ᵀ", 1, &q, true};
    if (near(q.value, -value)) return {State::scaled, q.name, -1, &q, true};
    const bool line =
        value.n_elem == q.value.n_cols && (value.n_rows == 1 || value.n_cols == 1) && q.value.n_rows > 1;
    for (arma::uword row = 0; line && row < q.value.n_rows; ++row)
      if (near(arma::vectorise(q.value.row(row)), arma::vectorise(value)))
        return {State::good, describe(q, false, row, 0, 1, q.value.n_cols), 1, &q, false, long(row)};
  }
  const bool flags = std::all_of(value.begin(), value.end(), [](double x) { return x == 0 || x == 1; });
  for (const Quantity& q : quantities_)
    if (flags && plain(q) &&
        (arma::size(q.value) == arma::size(value) || arma::size(q.value.t()) == arma::size(value)) &&
        q.value.n_cols > 1 && q.value.n_rows > 1)
      return {State::unknown, "zeros and ones, but not " + q.name};
  return {State::trivial, ""};
}

std::optional<Reading> Table::block(const arma::mat& value, double factor) const {
  arma::uword pivot = value.n_elem;
  for (arma::uword i = 0; i < value.n_elem; ++i)
    if (!is_trivial(value(i)) && (pivot == value.n_elem || std::abs(value(i)) > std::abs(value(pivot))))
      pivot = i;
  if (pivot == value.n_elem) return std::nullopt;
  const double target = value(pivot) / factor, slack = 1e-9 * std::abs(target) + 1e-11;
  const arma::uword a = pivot % value.n_rows, b = pivot / value.n_rows;
  auto entry = std::lower_bound(entries_.begin(), entries_.end(), target - slack,
                                [](const Entry& e, double x) { return e.value < x; });
  std::optional<Reading> best;
  long best_score = 0;
  for (; entry != entries_.end() && entry->value <= target + slack && !exhausted(); ++entry) {
    const Quantity& q = quantities_[entry->quantity];
    for (const bool transposed : {false, true}) {
      const arma::uword i = transposed ? entry->col : entry->row, j = transposed ? entry->row : entry->col;
      const arma::uword height = transposed ? q.value.n_cols : q.value.n_rows,
                        width = transposed ? q.value.n_rows : q.value.n_cols;
      if (i < a || j < b || i - a + value.n_rows > height || j - b + value.n_cols > width) continue;
      const arma::uword row = i - a, col = j - b;
      bool same = true;
      for (arma::uword c = 0; c < value.n_cols && same; ++c)
        for (arma::uword r = 0; r < value.n_rows && same; ++r) {
          ++work_;
          same = near(factor * (transposed ? q.value(col + c, row + r) : q.value(row + r, col + c)),
                      value(r, c));
        }
      if (!same) continue;
      const bool whole = value.n_rows == height && value.n_cols == width;
      const long score = (q.wrong ? 1'000'000 : 0) + (whole ? 0 : 100'000) + long(entry->quantity) * 2 +
                         (transposed ? 1 : 0);
      if (best && score >= best_score) continue;
      best_score = score;
      const arma::uword top = transposed ? col : row, left = transposed ? row : col;
      const arma::uword rows = transposed ? value.n_cols : value.n_rows,
                        cols = transposed ? value.n_rows : value.n_cols;
      best = Reading{q.wrong       ? Reading::State::wrong
                     : factor == 1 ? Reading::State::good
                                   : Reading::State::scaled,
                     describe(q, transposed && value.n_rows > 1 && value.n_cols > 1, top, left, rows, cols),
                     factor,
                     &q,
                     whole,
                     rows == 1 ? long(top) : -1,
                     cols == 1 ? long(left) : -1};
      if (value.n_elem == 1) break;
    }
  }
  return best;
}

std::string Table::describe(const Quantity& of, bool transposed, arma::uword row, arma::uword col,
                            arma::uword rows, arma::uword cols) const {
  const std::string name = of.name + (transposed && of.value.n_rows > 1 && of.value.n_cols > 1 ? "ᵀ" : "");
  const arma::uword height = of.value.n_rows, width = of.value.n_cols;
  if (rows == height && cols == width) return name;
  if (rows == 1 && cols == 1)
    return height > 1 && width > 1 ? fmt::format("{}({}, {})", of.name, row, col)
                                   : fmt::format("{}({})", of.name, std::max(row, col));
  const auto part = [](const std::string& word, arma::uword from, arma::uword count, arma::uword all) {
    if (count == all) return std::string();
    if (count == 1)
      return word == "example" ? " of the " + ordinal(from + 1) + " example"
                               : fmt::format(" {} {}", word, from);
    if (from == 1 && count == all - 1)
      return " without " + (word == "example" ? "the 1st example" : word + " 0");
    if (from == 0 && count == all - 1) return " without the last " + word;
    return fmt::format(" {}s {} to {}", word, from, from + count - 1);
  };
  const std::string down = part(of.rows.empty() ? "row" : of.rows, row, rows, height),
                    across = part("column", col, cols, width);
  return name + (down.empty() || across.empty() ? "" : ",") + across +
         (down.empty() || across.empty() ? "" : ",") + down;
}

}  // namespace ex4::trace
