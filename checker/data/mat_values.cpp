// Value checks of the course's files.
#include "checker/data/mat_values.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

#include "checker/matread/data_error.hpp"

namespace ex4::data {
namespace {

[[noreturn]] void fail(const std::filesystem::path& file, const std::string& problem) {
  throw DataError(fmt::format("{}: {}", file.string(), problem));
}

}  // namespace

void require_finite(const std::filesystem::path& file, const std::string& variable, const arma::mat& values) {
  for (arma::uword i = 0; i < values.n_elem; ++i)
    if (!std::isfinite(values(i)))
      fail(file, fmt::format("variable {}: found {} at row {}, column {}; wanted finite numbers", variable,
                             std::isnan(values(i)) ? "NaN" : "an infinity", i % values.n_rows + 1,
                             i / values.n_rows + 1));
}

void require_grey_levels(const std::filesystem::path& file, const arma::mat& X) {
  require_finite(file, "X", X);
  constexpr double limit = 100;  // the course's run from −0.13 to 1.13; bytes reach 255
  if (const double low = X.min(), high = X.max(); low < -limit || high > limit)
    fail(file, fmt::format(
                   "variable X: found numbers from {:.6g} to {:.6g}, wanted grey levels of about 0 to 1. If "
                   "these are bytes: X = double(X) / 255",
                   low, high));
}

arma::uvec require_labels(const std::filesystem::path& file, const arma::mat& y) {
  require_finite(file, "y", y);
  arma::uvec labels(y.n_elem);
  std::array<arma::uword, 11> seen{};
  for (arma::uword i = 0; i < y.n_elem; ++i) {
    const double value = y(i);
    if (!(value >= 0 && value <= 10 && value == std::floor(value)))
      fail(file, fmt::format(
                     "variable y: found the label {:.6g} in row {}, wanted whole numbers 1 to 10 (10 is the "
                     "digit zero)",
                     value, i + 1));
    labels(i) = static_cast<arma::uword>(value);
    ++seen.at(labels(i));
  }
  if (seen[0] == 0) return labels;
  const std::string unsure =
      "variable y: found the label 0, wanted 1 to 10 (10 is the digit zero). A 0 is taken for the digit zero "
      "only when "
      "1 to 9 all occur and 10 does not; here {}. If 0 is the digit zero: y(y == 0) = 10";
  if (seen[10] != 0) fail(file, fmt::format(fmt::runtime(unsure), "10 occurs too"));
  for (arma::uword digit = 1; digit <= 9; ++digit)
    if (seen.at(digit) == 0)
      fail(file, fmt::format(fmt::runtime(unsure), fmt::format("{} does not occur", digit)));
  labels.replace(0, 10);
  return labels;
}

}  // namespace ex4::data
