// Part 1.2, `model`: mistakes in unroll and roll; those in one_hot have a file of their own.
#include <cstring>

#include "checker/diagnosis/engine/layout.hpp"
#include "checker/diagnosis/engine/tables.hpp"

namespace ex4::diagnosis {
namespace {

using judge::Observation;

arma::mat by_rows(const arma::mat& values) { return arma::vectorise(arma::mat(values.t())); }

wire::Record unrolled(const Observation& seen, const Picks& is) {
  const arma::mat& first = seen.call.arguments["theta1"];
  const arma::mat& second = seen.call.arguments["theta2"];
  const auto column = [&](arma::mat theta, bool rows) {
    if (is("model.unroll-without-bias")) theta.shed_col(0);
    if (is("model.unroll-without-last-column")) theta.shed_col(theta.n_cols - 1);
    if (is("model.unroll-without-first-row")) theta.shed_row(0);
    if (is("model.unroll-zeroes-bias")) theta.col(0).zeros();
    return rows ? by_rows(theta) : arma::mat(arma::vectorise(theta));
  };
  const arma::mat a = column(first, is("model.unroll-row-major") || is("model.unroll-theta1-row-major"));
  const arma::mat b = column(second, is("model.unroll-row-major") || is("model.unroll-theta2-row-major"));
  arma::mat all = arma::join_cols(a, b);
  if (is("model.unroll-theta2-first")) all = arma::join_cols(b, a);
  if (is("model.unroll-theta1-only")) all = a;
  if (is("model.unroll-theta2-only")) all = b;
  if (is("model.unroll-theta1-twice")) all = arma::join_cols(a, a);
  if (is("model.unroll-theta2-zero")) all = arma::join_cols(a, arma::mat(b.n_rows, 1));
  if (is("model.unroll-eighth")) {
    all.zeros();
    std::memcpy(all.memptr(), a.memptr(), a.n_elem);
    std::memcpy(all.memptr() + a.n_elem, b.memptr(), b.n_elem);
  }
  if (is("model.unroll-reversed")) all = arma::flipud(all);
  if (is("model.unroll-last-missing")) all.shed_row(all.n_rows - 1);
  if (is("model.unroll-first-missing")) all.shed_row(0);
  return wire::Record().add("params", all);
}

const std::vector<Option>& unroll_options() { return choices_in("model/mistakes.toml", "unroll"); }

/// `count` numbers from `start`, folded; what is missing is 0, as reshape has it.
arma::mat fold(const arma::mat& params, arma::uword start, arma::uword rows, arma::uword cols, bool by_row,
               bool resized) {
  if (start > params.n_elem || rows * cols > 10 * params.n_elem + 100) out_of_bounds();
  arma::mat folded(by_row ? cols : rows, by_row ? rows : cols);
  const arma::uword count = std::min(rows * cols, params.n_elem - start);
  for (arma::uword i = 0; i < count; ++i) folded(i) = params(start + i);
  if (by_row) folded = folded.t();
  if (resized && cols > 1) folded.tail_cols(cols - 1).zeros();
  return folded;
}

wire::Record rolled(const Observation& seen, const Picks& is) {
  const wire::Record& in = seen.call.arguments;
  const arma::mat& params = in["params"];
  arma::uword n = in.count("n"), h = in.count("h"), K = in.count("K");
  if (is("model.roll-written-in-sizes")) n = 400, h = 25, K = 10;
  if (is("model.roll-written-in-inputs")) n = 400;
  if (is("model.roll-written-in-hidden")) h = 25;
  if (is("model.roll-written-in-labels")) K = 10;
  if (is("model.roll-h-and-k-swapped")) std::swap(h, K);
  if (is("model.roll-n-and-h-swapped")) std::swap(n, h);
  arma::uword r1 = h, c1 = n + 1, r2 = K, c2 = h + 1;
  if (is("model.roll-theta1-transposed")) std::swap(r1, c1);
  if (is("model.roll-theta1-without-bias")) c1 = n;
  if (is("model.roll-theta1-bias-on-rows")) r1 = n, c1 = h + 1;
  if (is("model.roll-theta1-two-biases")) r1 = h + 1;
  if (is("model.roll-theta2-transposed")) std::swap(r2, c2);
  if (is("model.roll-theta2-without-bias")) c2 = h;
  if (is("model.roll-theta2-bias-on-rows")) r2 = h, c2 = K + 1;
  if (is("model.roll-theta2-two-biases")) r2 = K + 1;
  if (is("model.roll-no-biases")) c1 = n, c2 = h;
  if (is("model.roll-both-transposed")) std::swap(r1, c1), std::swap(r2, c2);
  const arma::uword size1 = r1 * c1, size2 = r2 * c2;
  const bool all_rows = is("model.roll-row-major");
  arma::uword start1 = 0, start2 = size1;
  if (is("from the end")) {
    if (size2 > params.n_elem) out_of_bounds();
    start2 = params.n_elem - size2;
  }
  if (is("checks the length") && size1 + size2 != params.n_elem) out_of_bounds();
  if (is("reads no further") && size1 + size2 > params.n_elem) out_of_bounds();
  if (is("model.roll-theta2-first")) start1 = size2, start2 = 0;
  if (is("model.roll-theta2-from-the-start")) start2 = 0;
  if (is("model.roll-starts-late")) start2 += 1;
  if (is("model.roll-starts-early")) start2 -= 1;
  if (is("model.roll-theta2-after-h-n")) start2 = h * n;
  if (is("model.roll-skips-first")) start1 = 1, start2 += 1;
  arma::mat theta1 =
      fold(params, start1, r1, c1, all_rows || is("model.roll-theta1-row-major"), is("model.roll-resized"));
  arma::mat theta2 =
      fold(params, start2, r2, c2, all_rows || is("model.roll-theta2-row-major"), is("model.roll-resized"));
  if (is("model.roll-result-transposed")) theta1 = theta1.t(), theta2 = theta2.t();
  if (is("model.roll-matrices-swapped")) std::swap(theta1, theta2);
  return wire::Record().add("theta1", theta1).add("theta2", theta2);
}

const std::vector<Option>& roll_options() { return choices_in("model/mistakes.toml", "roll"); }

}  // namespace

std::vector<Entry> representation_entries() {
  return entries_of({unroll_options(), roll_options(), one_hot_model().options});
}

std::vector<SiteModel> representation_models() {
  return {{"unroll", unroll_options(), unrolled}, {"roll", roll_options(), rolled}, one_hot_model()};
}

Mistakes explain_representation(const Part& part, const Log& log) {
  Mistakes all;
  for (const SiteModel& model : representation_models()) {
    const Mistakes found = explain_by_choices(model, log);
    all.insert(all.end(), found.begin(), found.end());
  }
  return or_by_layout(std::move(all), part, log);
}

}  // namespace ex4::diagnosis
