// Part 3, `hidden_layer`: which of the weights are drawn. The drawing itself may be wrong as in part 1.1.
#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstdio>

#include "checker/diagnosis/pictures.hpp"

namespace ex4::diagnosis {
namespace {

using judge::Observation;

constexpr const char* columns = "How many pixels has a patch, and how many columns has theta1?";
constexpr const char* units = "What is one row of theta1, in words, and how many patches should there be?";
constexpr const char* own = "Which weights of one unit may decide how bright its patch is?";

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
  if (is("hidden_layer.memory-plus-one")) return arma::reshape(arma::vec(arma::vectorise(theta)).subvec(1, theta.n_rows * (theta.n_cols - 1)), theta.n_rows, theta.n_cols - 1);
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
    std::vector<Option> options = {
        {"columns", "hidden_layer.bias-kept", "Column 0 of theta1, the bias, is kept, and what is left is no square picture.", columns, "hidden_layer.md#bias-kept"},
        {"columns", "hidden_layer.last-column-dropped", "The last column of theta1 is left out and the bias is drawn; it should be the other way round.", "Which column of theta1 is not a pixel?", "hidden_layer.md#last-column-dropped"},
        {"columns", "hidden_layer.bias-zeroed", "The bias column is set to zero and kept; it should be left out.", columns, "hidden_layer.md#bias-zeroed"},
        {"columns", "hidden_layer.bias-row-dropped", "The first row of theta1 is left out, and not its first column.", units, "hidden_layer.md#bias-row-dropped"},
        {"columns", "hidden_layer.two-columns-dropped", "Two columns of theta1 are left out.", columns, "hidden_layer.md#bias-kept"},
        {"columns", "hidden_layer.bias-for-last", "The bias stands in the place of the last pixel.", "Which column of theta1 is not a pixel?", "hidden_layer.md#last-column-dropped"},
        {"columns", "hidden_layer.first-pixel-bias", "The bias stands in the place of the first pixel.", "Which column of theta1 is not a pixel?", "hidden_layer.md#last-column-dropped"},
        {"columns", "hidden_layer.pixels-backwards", "The pixels come in reversed order.", "Which pixel comes first?", "hidden_layer.md#lies-on-its-side"},
        {"columns", "hidden_layer.rows-for-columns", "The patches hold one number less than theta1 has rows: n_rows stands where n_cols is meant.", columns, "hidden_layer.md#bias-kept"},
        {"columns", "hidden_layer.memory-plus-one", "One number of theta1 is skipped, and not its whole first column: the numbers lie column by column in memory, and the bias takes the first h places.", columns, "hidden_layer.md#bias-kept"},
        {"rows", "hidden_layer.transposed-after", "Each patch holds the weights of one input, the bias left out: rows and columns have changed places, as when the weights are transposed.", units, "hidden_layer.md#transposed"},
        {"rows", "hidden_layer.transposed", "Each patch holds the weights of one input, the first one the biases, and the first hidden unit is left out, as when theta1 is transposed before its first column is dropped.", units, "hidden_layer.md#transposed"},
        {"rows", "hidden_layer.last-unit-dropped", "The last hidden unit is left out.", units, "hidden_layer.md#bias-row-dropped"},
        {"rows", "hidden_layer.units-backwards", "The hidden units come in reversed order.", units, "hidden_layer.md#bias-row-dropped"},
        {"rows", "hidden_layer.first-unit-only", "Only the first hidden unit is drawn.", units, "hidden_layer.md#bias-row-dropped"},
        {"weights", "hidden_layer.squared", "The weights are squared.", own, "hidden_layer.md#common-scale"},
        {"weights", "hidden_layer.through-the-sigmoid", "The weights go through the sigmoid.", own, "hidden_layer.md#common-scale"},
        {"weights", "hidden_layer.bias-added", "The bias of each unit is added to its weights.", own, "hidden_layer.md#bias-kept"},
        {"weights", "hidden_layer.bias-taken-away", "The bias of each unit is taken away from its weights.", own, "hidden_layer.md#bias-kept"},
        {"weights", "hidden_layer.times-bias", "The weights of each unit are multiplied by its bias.", own, "hidden_layer.md#bias-kept"},
        {"scale", "hidden_layer.bias-in-the-scale", "Each patch is divided by a largest value that counts the bias in.", own, "hidden_layer.md#common-scale"},
    };
    const std::vector<Option>& drawing = drawing_options();
    options.insert(options.end(), drawing.begin(), drawing.end());
    return options;
  }();
  return all;
}

/// display_data refused what it was given, every time: how many numbers that were tells what was left out. Only where
/// n and h differ from call to call does one rule fit all.
Mistakes explain_refused_rows(const Part& part, const Log& log) {
  struct Rule {
    const char* id;
    const char* as_when;
    const char* number;
    std::function<long(long rows, long cols)> numbers;
  };
  static const std::vector<Rule> rules = {
      {"hidden_layer.bias-kept", "the bias column is not left out", "as many numbers as theta1 has columns", [](long, long cols) { return cols; }},
      {"hidden_layer.two-columns-dropped", "two columns are left out", "two numbers less than theta1 has columns", [](long, long cols) { return cols - 2; }},
      {"hidden_layer.transposed-after", "the weights are transposed", "as many numbers as theta1 has rows", [](long rows, long) { return rows; }},
      {"hidden_layer.rows-for-columns", "n_rows stands where n_cols is meant, or theta1 is transposed before its first column is dropped", "one number less than theta1 has rows", [](long rows, long) { return rows - 1; }},
  };
  std::vector<std::array<long, 3>> calls;
  for (const Observation& seen : log) {
    if (seen.agreed || !seen.call.arguments.has("theta1")) continue;
    unsigned long long numbers = 0;
    if (seen.outcome.ending != judge::Ending::threw || std::sscanf(seen.outcome.detail.c_str(), "display_data: %llu numbers are no square", &numbers) != 1) return {};
    const arma::mat& theta = seen.call.arguments["theta1"];
    calls.push_back({static_cast<long>(theta.n_rows), static_cast<long>(theta.n_cols), static_cast<long>(numbers)});
  }
  if (calls.size() < 3) return {};
  for (const Rule& rule : rules) {
    if (!std::all_of(calls.begin(), calls.end(), [&](const auto& c) { return rule.numbers(c[0], c[1]) == c[2]; })) continue;
    const auto& [h, width, one] = calls.front();
    return {{rule.id, true, fmt::format("Each patch is to hold {} ({} in the first call, where theta1 is {}×{}), which is no square, as when {}.", rule.number, one, h, width, rule.as_when),
             columns, "docs/parts/" + part.stem + ".md#bias-kept"}};
  }
  const auto& [rows, cols, numbers] = calls.front();
  return {{part.stem + ".not-square", false, fmt::format("{} numbers of each unit are drawn, which is no square; theta1 is {}×{}.", numbers, rows, cols), columns, "docs/parts/" + part.stem + ".md#bias-kept"}};
}

}  // namespace

std::vector<Entry> hidden_layer_entries() {
  static const std::vector<Option> refused = {
      {"", "hidden_layer.not-square", "A number that is no square is drawn of each unit; the message tells which.", columns, "hidden_layer.md#bias-kept"},
  };
  return entries_of({hidden_options(), refused});
}

std::vector<SiteModel> hidden_layer_models() { return {{"hidden_layer_image", hidden_options(), shown}}; }

Mistakes explain_hidden_layer(const Part& part, const Log& log) {
  Mistakes found = explain_by_choices(hidden_layer_models().front(), log);
  if (found.empty()) found = explain_refused_rows(part, log);
  return found;
}

}  // namespace ex4::diagnosis
