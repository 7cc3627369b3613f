// What a value is that no block of a quantity equals: refolded, rounded, or right but for some entries. See table.hpp.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "checker/trace/table.hpp"

namespace ex4::trace {

/// Numbers that a float holds exactly, near a quantity as far as a float goes.
std::optional<Reading> Table::single_precision(const arma::mat& value) const {
  const auto is_float = [](double x) { return double(float(x)) == x; };
  if (!std::all_of(value.begin(), value.end(), is_float)) return std::nullopt;
  const auto alike = [](double a, double b) { return std::abs(a - b) <= 1.2e-7 * std::abs(b); };
  const auto made = [](const std::string& name, const Quantity& q) {
    return Reading{Reading::State::wrong, name + ", rounded to a float", 1, &q};
  };
  for (const Quantity& q : quantities_) {
    if (q.wrong || exhausted()) continue;
    if (value.n_elem == 1)
      for (arma::uword i = 0; i < q.value.n_elem; ++i, ++work_)
        if (!is_trivial(q.value(i)) && alike(value(0), q.value(i)))
          return made(describe(q, false, i % q.value.n_rows, i / q.value.n_rows, 1, 1), q);
    if (value.n_elem == 1 || arma::size(q.value) != arma::size(value)) continue;
    work_ += value.n_elem;
    if (std::equal(value.begin(), value.end(), q.value.begin(), alike)) return made(q.name, q);
  }
  return std::nullopt;
}

/// All entries are there, in another shape or order.
std::optional<Reading> Table::refolded(const arma::mat& value) const {
  if (value.n_elem < 2) return std::nullopt;
  for (const Quantity& q : quantities_) {
    if (q.value.n_elem != value.n_elem || exhausted()) continue;
    work_ += 4 * value.n_elem;
    const bool line = value.n_rows == 1 || value.n_cols == 1;
    for (const bool by_rows : {false, true})
      for (const bool from_rows : {false, true}) {
        if (!near(arma::vectorise(arma::mat(by_rows ? q.value.t() : q.value)),
                  arma::vectorise(arma::mat(from_rows ? value.t() : value))))
          continue;
        const bool good = line && !q.wrong;
        return Reading{good ? Reading::State::good : Reading::State::wrong,
                       line ? fmt::format("{}, {}", q.name, by_rows ? "row by row" : "column by column")
                            : fmt::format("{}, its numbers put in another order ({}×{})", q.name,
                                          value.n_rows, value.n_cols),
                       1, &q, line};
      }
  }
  return std::nullopt;
}

std::optional<Near> Table::nearest(const arma::mat& value) const {
  std::optional<Near> best;
  double best_share = 0.25;
  for (const Quantity& q : quantities_) {
    if (q.wrong || q.value.n_elem != value.n_elem || value.n_elem < 2 || exhausted()) continue;
    for (const bool transposed : {false, true}) {
      const arma::mat turned = transposed ? arma::mat(q.value.t()) : q.value;
      if (turned.n_rows != value.n_rows) continue;
      work_ += value.n_elem;
      arma::umat same(arma::size(value));
      double told = 0, equal = 0;
      for (arma::uword i = 0; i < value.n_elem; ++i) {
        same(i) = near(turned(i), value(i)) ? 1 : 0;
        told += is_trivial(turned(i)) ? 0 : 1;
        equal += same(i) == 1 && !is_trivial(turned(i)) ? 1 : 0;
      }
      if (told == 0 || equal / told <= best_share) continue;
      best_share = equal / told;
      best = Near{&q, transposed, std::move(same)};
    }
  }
  return best;
}

}  // namespace ex4::trace
