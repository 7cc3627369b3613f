// See confusion.hpp.
#include "checker/tour/confusion.hpp"

#include <fmt/format.h>

#include <cmath>

#include "checker/terminal/style.hpp"

namespace ex4::cli {
namespace {

std::string percent(double fraction) {
  return std::isnan(fraction) ? "–" : fmt::format("{:.1f} %", 100 * fraction);
}

std::string cell(arma::uword count, bool diagonal) {
  const std::string text = fmt::format("{:>4}", count == 0 ? "·" : std::to_string(count));
  return count == 0 ? paint(Ink::dim, text) : paint(diagonal ? Ink::good : Ink::plain, text);
}

}  // namespace

arma::umat confusion_matrix(const arma::uvec& y, const arma::uvec& predicted, arma::uword K) {
  arma::umat counts(K, K, arma::fill::zeros);
  for (arma::uword i = 0; i < y.n_elem; ++i) ++counts(y(i) - 1, predicted(i) - 1);
  return counts;
}

arma::vec precision(const arma::umat& confusion) {
  const arma::mat counts = arma::conv_to<arma::mat>::from(confusion);
  return counts.diag() / arma::sum(counts, 0).t();
}

arma::vec recall(const arma::umat& confusion) {
  const arma::mat counts = arma::conv_to<arma::mat>::from(confusion);
  return counts.diag() / arma::sum(counts, 1);
}

Confusion most_frequent(const arma::umat& confusion) {
  Confusion found{1, 2, 0};
  for (arma::uword i = 0; i < confusion.n_rows; ++i)
    for (arma::uword j = 0; j < confusion.n_cols; ++j)
      if (i != j && confusion(i, j) > found.times) found = {i + 1, j + 1, confusion(i, j)};
  return found;
}

arma::uword digit_of(arma::uword label) { return label % 10; }

std::string confusion_table(const arma::umat& confusion) {
  std::string out = fmt::format("  {:<8}", "read as");
  for (arma::uword j = 0; j < confusion.n_cols; ++j) out += fmt::format("{:>4}", digit_of(j + 1));
  out += fmt::format("{:>10}\n", "recall");
  for (arma::uword i = 0; i < confusion.n_rows; ++i) {
    out +=
        fmt::format("  {:<8}", fmt::format("{} {} is", digit_of(i + 1) == 8 ? "an" : "a", digit_of(i + 1)));
    for (arma::uword j = 0; j < confusion.n_cols; ++j) out += cell(confusion(i, j), i == j);
    out += fmt::format("{:>10}\n", percent(recall(confusion)(i)));
  }
  out += fmt::format("  {:<8}", "prec. %");
  const arma::vec precisions = precision(confusion);
  for (arma::uword j = 0; j < confusion.n_cols; ++j)
    out += std::isnan(precisions(j)) ? "   –" : fmt::format("{:>4.0f}", 100 * precisions(j));
  return out + "\n";
}

}  // namespace ex4::cli
