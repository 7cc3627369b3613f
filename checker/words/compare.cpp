// Finds the worst entry and says it in the exercise's words; see compare.hpp. The words for a whole call are
// in describe_call.cpp.
#include "checker/words/compare.hpp"

#include <fmt/format.h>

#include <cmath>
#include <string_view>

namespace ex4::judge {
namespace {

/// What people call a field, and its shape in the dimension letters.
struct Word {
  std::string_view field, name, letters;
  bool bias_column;   ///< column 0 belongs to the bias unit …
  bool bias_of_ones;  ///< … and must be all ones
};

constexpr Word words[] = {
    {"theta1", "Theta1", "h×(n+1)", true, false},
    {"theta2", "Theta2", "K×(h+1)", true, false},
    {"W", "the weights", "fan_out×(fan_in+1)", true, false},
    {"a1", "a1", "m×(n+1)", true, true},
    {"z2", "z2", "m×h", false, false},
    {"a2", "a2", "m×(h+1)", true, true},
    {"z3", "z3", "m×K", false, false},
    {"a3", "a3", "m×K", false, false},
    {"Y", "Y", "m×K", false, false},
    {"slope", "the slope", "the shape of z", false, false},
    {"image", "the picture", "", false, false},
    {"params", "params", "", false, false},
    {"gradient", "the gradient", "", false, false},
    {"labels", "the labels", "one for each example", false, false},
    {"J", "J", "one number", false, false},
    {"difference", "the relative difference", "one number", false, false},
    {"fraction", "the accuracy", "one number", false, false},
};

Word word_for(const std::string& field) {
  for (const Word& word : words)
    if (word.field == field) return word;
  return {field, field, "", false, false};
}

bool near(double want, double got, double allowed) { return std::abs(got - want) <= allowed; }

double largest(const arma::mat& value) {
  double most = 0;
  for (const double entry : value)
    if (std::isfinite(entry)) most = std::max(most, std::abs(entry));
  return most;
}

std::string sized(const Word& word, const arma::mat& value) {
  if (value.is_empty()) return fmt::format("{}: nothing in it ({})", word.name, shape(value));
  if (value.n_elem == 1) return fmt::format("{}: one number", word.name);
  if (value.n_cols == 1) return fmt::format("{}: {} numbers ({})", word.name, value.n_elem, shape(value));
  return fmt::format("{} of shape {}", word.name, shape(value));
}

/// A fact about the two shapes that may help; never a guess about the cause.
std::string remark(const Word& word, const arma::mat& want, const arma::mat& got) {
  if (got.is_empty()) return {};
  if (want.n_rows == got.n_cols && want.n_cols == got.n_rows) return "rows and columns are exchanged";
  if (want.n_rows == got.n_rows && word.bias_column && got.n_cols + 1 == want.n_cols)
    return "one column short: is the bias column missing?";
  if (want.n_rows == got.n_rows && got.n_cols == want.n_cols + 1)
    return word.bias_column ? "one column too many" : "one column too many: is a bias column in it?";
  return {};
}

Difference other_shape(const Word& word, const arma::mat& want, const arma::mat& got) {
  const bool letters = !word.letters.empty() && want.n_elem != 1;
  return {std::string(word.field), sized(word, want) + (letters ? fmt::format(", {}", word.letters) : ""),
          sized(word, got), remark(word, want, got)};
}

Difference worst_entry(const Word& word, const arma::mat& want, const arma::mat& got, double allowed) {
  arma::uword worst = 0, wrong = 0, wrong_bias = 0;
  double most = -1;
  for (arma::uword i = 0; i < want.n_elem; ++i) {
    if (near(want(i), got(i), allowed)) continue;
    ++wrong;
    if (word.bias_column && i < want.n_rows) ++wrong_bias;
    const double apart = std::abs(got(i) - want(i));
    // A bias unit that is not 1 says more than the entry that is furthest off.
    const bool telling = std::isnan(apart) || (word.bias_of_ones && i < want.n_rows);
    const double size = telling ? arma::datum::inf : apart;
    if (size > most) {
      most = size;
      worst = i;
    }
  }
  const std::string field(word.field);
  const std::string where = describe_entry(field, want, worst % want.n_rows, worst / want.n_rows);
  Difference difference{
      field, fmt::format("{} = {}", where, six_digits(want(worst))), six_digits(got(worst)), {}};
  if (difference.got == six_digits(want(worst)))
    difference.got += fmt::format(", off by {}", six_digits(got(worst) - want(worst)));
  if (want.n_elem == 1) return difference;
  difference.extent = fmt::format("{} of {} entries differ", wrong, want.n_elem);
  if (wrong_bias == wrong && wrong > 1) difference.extent += ", all of them in the bias column";
  if (wrong_bias == 0 && word.bias_column && wrong == want.n_elem - want.n_rows)
    difference.extent += ": all but the bias column";
  return difference;
}

}  // namespace

std::string six_digits(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value > 0 ? "infinity" : "-infinity";
  if (value == 0) return "0";
  return fmt::format("{:.6g}", value);
}

std::string shape(const arma::mat& value) { return fmt::format("{}×{}", value.n_rows, value.n_cols); }

std::string describe_entry(const std::string& field, const arma::mat& value, arma::uword row,
                           arma::uword col) {
  const Word word = word_for(field);
  if (value.n_elem == 1) return std::string(word.name);
  if (field == "labels") return fmt::format("the label of example {} (entry ({}))", row + 1, row);
  if (value.n_cols == 1)
    return fmt::format("{}, number {} of {} (entry ({}))", word.name, row + 1, value.n_rows, row);
  const std::string column =
      word.bias_column && col == 0 ? std::string("bias column") : fmt::format("column {}", col + 1);
  const std::string_view comma = word.name.starts_with("the ") ? "," : "";
  return fmt::format("{}{} row {}, {} (entry ({}, {}))", word.name, comma, row + 1, column, row, col);
}

std::optional<Difference> first_difference(const wire::Record& want, const wire::Record& got,
                                           const Tolerance& tolerance) {
  for (const wire::Field& field : want.fields()) {
    const Word word = word_for(field.name);
    if (!got.has(field.name)) return Difference{field.name, sized(word, field.value), "nothing", {}};
    const arma::mat& value = got[field.name];
    if (value.n_rows != field.value.n_rows || value.n_cols != field.value.n_cols)
      return other_shape(word, field.value, value);
    const double allowed = tolerance.absolute + tolerance.relative * largest(field.value);
    for (arma::uword i = 0; i < value.n_elem; ++i)
      if (!near(field.value(i), value(i), allowed)) return worst_entry(word, field.value, value, allowed);
  }
  return std::nullopt;
}

std::optional<Difference> first_change(const wire::Record& before, const wire::Record& after) {
  // NaN is nothing that is ever wanted, and the same answer all the same when it comes twice.
  wire::Record first, second;
  for (const wire::Field& field : before.fields()) {
    arma::mat was = field.value;
    if (!after.has(field.name)) return first_difference(before, after, tolerance::exact);
    arma::mat is = after[field.name];
    for (arma::uword i = 0; arma::size(was) == arma::size(is) && i < was.n_elem; ++i)
      if (was(i) == is(i) || (std::isnan(was(i)) && std::isnan(is(i)))) was(i) = is(i) = 0;
    first.add(field.name, std::move(was));
    second.add(field.name, std::move(is));
  }
  return first_difference(first, second, tolerance::exact);
}

}  // namespace ex4::judge
