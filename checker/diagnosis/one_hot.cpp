// Part 1.2, `model`: mistakes in one_hot, the targets of part 1.3.
#include <set>

#include "checker/diagnosis/engine/tables.hpp"

namespace ex4::diagnosis {
namespace {

using judge::Observation;

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
    if (at < width)
      Y(i, at) = 1;
    else if (!is("model.one-hot-compares") && !is("compares"))
      out_of_bounds();
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

const std::vector<Option>& one_hot_options() { return choices_in("model/mistakes.toml", "one_hot"); }

}  // namespace

SiteModel one_hot_model() { return {"one_hot", one_hot_options(), marked}; }

}  // namespace ex4::diagnosis
