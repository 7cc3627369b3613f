// Part 3, `hidden_layer`: which of the weights are drawn. The drawing itself may be wrong as in part 1.1.
#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstdio>

#include "checker/diagnosis/engine/tables.hpp"
#include "checker/diagnosis/pictures.hpp"

namespace ex4::diagnosis {
namespace {

using judge::Observation;

constexpr const char* columns = "How many pixels has a patch, and how many columns has theta1?";

arma::mat kept_of(arma::mat theta, const Picks& is) {
  if (theta.n_cols < 2) out_of_bounds();
  if (is("hidden_layer.transposed")) theta = theta.t();
  if (is("hidden_layer.bias-row-dropped")) theta.shed_row(0);
  if (is("hidden_layer.last-unit-dropped")) theta.shed_row(theta.n_rows - 1);
  if (is("hidden_layer.units-backwards")) theta = arma::flipud(theta);
  if (is("hidden_layer.first-unit-only")) theta = arma::mat(theta.row(0));
  if (is("hidden_layer.squared")) theta = arma::square(theta);
  if (is("hidden_layer.through-the-sigmoid")) theta = 1 / (1 + arma::exp(-theta));
  if (is("hidden_layer.bias-in-the-scale"))
    for (arma::uword j = 0; j < theta.n_rows; ++j) theta.row(j) /= arma::abs(theta.row(j)).max();
  if (is("hidden_layer.bias-added")) theta.each_col() += arma::vec(theta.col(0));
  if (is("hidden_layer.bias-taken-away")) theta.each_col() -= arma::vec(theta.col(0));
  if (is("hidden_layer.times-bias")) theta.each_col() %= arma::vec(theta.col(0));
  if (is("hidden_layer.rows-for-columns")) {
    if (theta.n_rows < 2 || theta.n_rows > theta.n_cols) out_of_bounds();
    return theta.cols(1, theta.n_rows - 1);
  }
  if (is("hidden_layer.bias-kept") || is("hidden_layer.bias-row-dropped")) return theta;
  if (is("hidden_layer.last-column-dropped")) return theta.head_cols(theta.n_cols - 1);
  if (is("hidden_layer.bias-for-last")) return arma::join_rows(theta.cols(1, theta.n_cols - 2), theta.col(0));
  if (is("hidden_layer.two-columns-dropped")) return theta.tail_cols(theta.n_cols - 2);
  if (is("hidden_layer.bias-zeroed")) {
    theta.col(0).zeros();
    return theta;
  }
  arma::mat rest = theta.tail_cols(theta.n_cols - 1);
  if (is("hidden_layer.first-pixel-bias")) rest.col(0) = theta.col(0);
  if (is("hidden_layer.pixels-backwards")) rest = arma::fliplr(rest);
  return rest;
}

arma::mat pixels_of(const arma::mat& theta, const Picks& is) {
  if (is("hidden_layer.memory-plus-one"))
    return arma::reshape(arma::vec(arma::vectorise(theta)).subvec(1, theta.n_rows * (theta.n_cols - 1)),
                         theta.n_rows, theta.n_cols - 1);
  const arma::mat kept = kept_of(theta, is);
  return is("hidden_layer.transposed-after") ? arma::mat(kept.t()) : kept;
}

/// display_data as it is given refuses rows that are no squares, and draws an all-zero patch.
wire::Record shown(const Observation& seen, const Picks& is) {
  const arma::mat rest = pixels_of(seen.call.arguments["theta1"], is);
  const double side = std::sqrt(static_cast<double>(rest.n_cols));
  if (side != std::round(side) && !is("display_data.side-written-in")) out_of_bounds();
  if (!is("hidden_layer.bias-in-the-scale")) return wire::Record().add("image", draw(rest, is));
  static const Option as_it_is{"scale", "display_data.no-scaling", "", "", ""};
  std::vector<const Option*> made = is.made();
  made.push_back(&as_it_is);
  return wire::Record().add("image", draw(rest, Picks(made)));
}

const std::vector<Option>& hidden_options() {
  static const std::vector<Option> all = [] {
    std::vector<Option> options = choices_in("hidden_layer/mistakes.toml", "hidden_layer_image");
    const std::vector<Option>& drawing = drawing_options();
    options.insert(options.end(), drawing.begin(), drawing.end());
    return options;
  }();
  return all;
}

/// display_data refused what it was given, every time: how many numbers that were tells what was left out.
/// Only where n and h differ from call to call does one rule fit all.
Mistakes explain_refused_rows(const Part& part, const Log& log) {
  struct Rule {
    const char* id;
    const char* as_when;
    const char* number;
    std::function<long(long rows, long cols)> numbers;
  };
  static const std::vector<Rule> rules = {
      {"hidden_layer.bias-kept", "the bias column is not left out", "as many numbers as theta1 has columns",
       [](long, long cols) { return cols; }},
      {"hidden_layer.two-columns-dropped", "two columns are left out",
       "two numbers less than theta1 has columns", [](long, long cols) { return cols - 2; }},
      {"hidden_layer.transposed-after", "the weights are transposed", "as many numbers as theta1 has rows",
       [](long rows, long) { return rows; }},
      {"hidden_layer.rows-for-columns",
       "n_rows stands where n_cols is meant, or theta1 is transposed before its first column is dropped",
       "one number less than theta1 has rows", [](long rows, long) { return rows - 1; }},
  };
  std::vector<std::array<long, 3>> calls;
  for (const Observation& seen : log) {
    if (seen.agreed || !seen.call.arguments.has("theta1")) continue;
    unsigned long long numbers = 0;
    if (seen.outcome.ending != judge::Ending::threw ||
        std::sscanf(seen.outcome.detail.c_str(), "display_data: %llu numbers are no square", &numbers) != 1)
      return {};
    const arma::mat& theta = seen.call.arguments["theta1"];
    calls.push_back(
        {static_cast<long>(theta.n_rows), static_cast<long>(theta.n_cols), static_cast<long>(numbers)});
  }
  if (calls.size() < 3) return {};
  for (const Rule& rule : rules) {
    if (!std::all_of(calls.begin(), calls.end(),
                     [&](const auto& c) { return rule.numbers(c[0], c[1]) == c[2]; }))
      continue;
    const auto& [h, width, one] = calls.front();
    return {{rule.id, true,
             fmt::format("Each patch is to hold {} ({} in the first call, where theta1 is {}×{}), which is "
                         "no square, as when {}.",
                         rule.number, one, h, width, rule.as_when),
             columns, "docs/parts/" + part.stem + ".md#bias-kept"}};
  }
  const auto& [rows, cols, numbers] = calls.front();
  return {{part.stem + ".not-square", false,
           fmt::format("{} numbers of each unit are drawn, which is no square; theta1 is {}×{}.", numbers,
                       rows, cols),
           columns, "docs/parts/" + part.stem + ".md#bias-kept"}};
}

}  // namespace

std::vector<Entry> hidden_layer_entries() {
  return entries_of({hidden_options(), choices_in("hidden_layer/mistakes.toml", "fact")});
}

std::vector<SiteModel> hidden_layer_models() { return {{"hidden_layer_image", hidden_options(), shown}}; }

Mistakes explain_hidden_layer(const Part& part, const Log& log) {
  Mistakes found = explain_by_choices(hidden_layer_models().front(), log);
  if (found.empty()) found = explain_refused_rows(part, log);
  return found;
}

}  // namespace ex4::diagnosis
