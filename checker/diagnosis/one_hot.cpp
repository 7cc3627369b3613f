// Part 1.2, `model`: mistakes in one_hot, the targets of part 1.3.
#include <set>

#include "checker/diagnosis/engine/sites.hpp"

namespace ex4::diagnosis {
namespace {

using judge::Observation;

constexpr const char* written = "Which of your numbers would change for a network with 3 inputs?";
constexpr const char* label_columns = "What is the largest label, and what is the largest column number?";
constexpr const char* ones = "How many ones should a row of Y hold, and what stands in its other places?";

wire::Record marked(const Observation& seen, const Picks& is) {
  const arma::uvec y = seen.call.arguments.labels("y");
  const arma::uword K = seen.call.arguments.count("K"), m = y.n_elem;
  arma::uword width = K;
  if (is("model.one-hot-width-from-the-data")) width = y.max();
  if (is("model.one-hot-width-of-distinct")) width = std::set<arma::uword>(y.begin(), y.end()).size();
  if (is("model.one-hot-ten-wide")) width = 10;
  if (is("model.one-hot-too-wide")) width = K + 1;
  if (is("model.one-hot-too-narrow")) width = K - 1;
  if (is("model.one-hot-square")) width = m;
  arma::mat Y(m, width);
  for (arma::uword i = 0; i < m; ++i) {
    arma::uword at = y(i) - 1;
    if (is("model.one-hot-label-0-based")) at = y(i);
    if (is("model.one-hot-two-early")) at = y(i) - 2;
    if (is("model.one-hot-label-shift")) at = y(i) % 10;
    if (is("model.one-hot-last-label-first")) at = y(i) % K;
    if (is("model.one-hot-mirrored")) at = K - y(i);
    if (is("model.one-hot-by-example")) at = i;
    if (at < width) Y(i, at) = 1;
    else if (!is("model.one-hot-compares") && !is("compares")) out_of_bounds();
  }
  if (is("model.one-hot-label-as-value"))
    for (arma::uword i = 0; i < m; ++i) Y.row(i) *= static_cast<double>(y(i));
  if (is("model.one-hot-raw"))
    for (arma::uword i = 0; i < m; ++i) Y.row(i).fill(static_cast<double>(y(i)));
  if (is("model.one-hot-plus-minus")) Y = 2 * Y - 1;
  if (is("model.one-hot-zeros")) Y.zeros();
  if (is("model.one-hot-all-ones")) Y.ones();
  if (is("model.one-hot-inverted")) Y = 1 - Y;
  if (is("model.one-hot-cumulative")) Y = arma::cumsum(Y, 1);
  if (is("model.one-hot-backwards")) Y = arma::flipud(Y);
  if (is("model.one-hot-kept-ones")) Y = arma::clamp(arma::cumsum(Y, 0), 0, 1);
  if (is("model.one-hot-first-only") && m > 1) Y.tail_rows(m - 1).zeros();
  if (is("model.one-hot-last-missing")) Y.row(m - 1).zeros();
  if (is("model.one-hot-first-missing")) Y.row(0).zeros();
  if (is("model.one-hot-row-major")) Y = arma::reshape(arma::vectorise(arma::mat(Y.t())), Y.n_rows, Y.n_cols);
  if (is("model.one-hot-transposed")) Y = Y.t();
  return wire::Record().add("Y", Y);
}

const std::vector<Option>& one_hot_options() {
  static const std::vector<Option> all = {
      {"column", "model.one-hot-label-0-based", "one_hot uses the label itself as column number; labels count from 1 and columns from 0.", label_columns, "model.md#label-0-based"},
      {"column", "model.one-hot-two-early", "one_hot puts each 1 one column too far to the left.", label_columns, "model.md#label-shift"},
      {"column", "model.one-hot-label-shift", "one_hot puts label 10 into the first column and every other label one column late.", "Which output unit should speak up for a picture of a zero?", "model.md#label-shift"},
      {"column", "model.one-hot-last-label-first", "one_hot puts the last label, K, into the first column and every other label one column late.", "Which output unit should speak up for a picture of a zero?", "model.md#label-shift"},
      {"column", "model.one-hot-mirrored", "one_hot counts the columns from the right.", label_columns, "model.md#label-shift"},
      {"column", "model.one-hot-by-example", "one_hot puts each 1 into the column with the number of the example, not of its label.", "Which number says where the 1 belongs, that of the example or its label?", "model.md#label-shift"},
      {"width", "model.one-hot-width-from-the-data", "one_hot is as wide as the largest label in y, and not K wide.", "How many outputs has the network when nobody drew the last digit?", "model.md#width-from-the-data"},
      {"width", "model.one-hot-width-of-distinct", "one_hot is as wide as the number of different labels in y, and not K wide.", "How many outputs has the network when nobody drew the last digit?", "model.md#width-from-the-data"},
      {"width", "model.one-hot-ten-wide", "one_hot is 10 wide whatever K is.", "Which of your numbers would change for a network with 3 labels?", "model.md#written-in-sizes"},
      {"width", "model.one-hot-too-wide", "one_hot is K+1 wide: a column too many.", label_columns, "model.md#label-0-based"},
      {"width", "model.one-hot-too-narrow", "one_hot is K-1 wide: a column is missing.", label_columns, "model.md#label-0-based"},
      {"width", "model.one-hot-square", "one_hot has as many columns as examples.", "What is a column of Y, in words?", "model.md#transposed-targets"},
      {"bounds", "compares", "", "", ""},
      {"values", "model.one-hot-label-as-value", "one_hot writes the label where a 1 belongs.", ones, "model.md#label-shift"},
      {"values", "model.one-hot-raw", "one_hot fills each row with the label.", ones, "model.md#label-shift"},
      {"values", "model.one-hot-plus-minus", "one_hot uses -1 and 1, and should use 0 and 1.", ones, "model.md#label-shift"},
      {"values", "model.one-hot-zeros", "one_hot gives zeros only.", ones, "model.md#label-shift"},
      {"values", "model.one-hot-all-ones", "one_hot gives ones only.", ones, "model.md#label-shift"},
      {"values", "model.one-hot-inverted", "one_hot has 0 and 1 swapped.", ones, "model.md#label-shift"},
      {"values", "model.one-hot-cumulative", "one_hot keeps writing ones after the label's column.", ones, "model.md#label-shift"},
      {"rows", "model.one-hot-backwards", "one_hot has its rows in reversed order.", "Which row belongs to the first example?", "model.md#transposed-targets"},
      {"rows", "model.one-hot-kept-ones", "Each row also holds the ones of the examples before it, as when one row is filled again and again and never cleared.", ones, "model.md#label-shift"},
      {"rows", "model.one-hot-first-only", "Only the first example gets its 1.", "How many rows does your loop visit?", "model.md#transposed-targets"},
      {"rows", "model.one-hot-last-missing", "The last example gets no 1.", "Which is the last row that your loop visits?", "model.md#transposed-targets"},
      {"rows", "model.one-hot-first-missing", "The first example gets no 1.", "Which is the first row that your loop visits?", "model.md#transposed-targets"},
      {"shape", "model.one-hot-row-major", "one_hot writes its numbers row by row into memory, as when a pointer is moved by i*K + k; Armadillo keeps a matrix column by column.", "In which order do the entries of a matrix lie in memory?", "model.md#row-major"},
      {"shape", "model.one-hot-transposed", "one_hot gives a K×m matrix, one example a column.", "In this project, what is a row?", "model.md#transposed-targets"},
  };
  return all;
}

}  // namespace

SiteModel one_hot_model() { return {"one_hot", one_hot_options(), marked}; }

}  // namespace ex4::diagnosis
