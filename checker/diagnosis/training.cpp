// Part 2.6, `training`: mistakes in accuracy and predict. Those of train are in training_run.cpp.
#include "checker/diagnosis/training.hpp"
#include "checker/diagnosis/engine/tables.hpp"

#include <cmath>
#include <set>

namespace ex4::diagnosis {
namespace {

using judge::Observation;

wire::Record fraction(const Observation& seen, const Picks& is) {
  const arma::vec p = seen.call.arguments["predicted"].as_col(), y = seen.call.arguments["y"].as_col();
  if (p.n_elem != y.n_elem || p.is_empty()) out_of_bounds();
  const arma::uword m = y.n_elem;
  const arma::uword first = is("training.accuracy-first-skipped") ? 1 : 0;
  const arma::uword last = is("training.accuracy-last-skipped") ? m - 1 : m;
  double hits = 0;
  for (arma::uword i = first; i < last; ++i) {
    bool hit = p(i) == y(i);
    if (is("training.accuracy-wrong-ones")) hit = !hit;
    if (is("training.accuracy-at-least")) hit = p(i) >= y(i);
    if (is("training.accuracy-at-most")) hit = p(i) <= y(i);
    if (is("training.accuracy-shifted-up")) hit = p(i) + 1 == y(i);
    if (is("training.accuracy-shifted-down")) hit = p(i) == y(i) + 1;
    if (is("training.accuracy-index")) hit = y(i) == double(i);
    if (is("training.accuracy-itself")) hit = true;
    if (is("training.accuracy-first-only")) hit = p(0) == y(0);
    if (is("training.accuracy-with-first-label")) hit = p(i) == y(0);
    if (is("training.accuracy-all-with-all")) {
      for (arma::uword k = 0; k < m; ++k) hits += p(i) == y(k) ? 1 : 0;
      continue;
    }
    hits += hit ? 1 : 0;
  }
  double below = double(m);
  if (is("training.accuracy-all-with-all")) below *= double(m);
  if (is("training.accuracy-not-divided") || is("training.accuracy-any")) below = 1;
  if (is("training.accuracy-one-less")) below -= 1;
  if (is("training.accuracy-one-more")) below += 1;
  if (is("training.accuracy-ten")) below = 10;
  if (is("training.accuracy-5000")) below = 5000;
  if (is("training.accuracy-largest-label")) below = y.max();
  if (is("training.accuracy-kinds")) below = double(std::set<double>(y.begin(), y.end()).size());
  double value = hits / below;
  if (is("training.accuracy-any")) value = hits > 0 ? 1 : 0;
  if (is("training.accuracy-whole-numbers")) value = std::trunc(value);
  if (is("training.accuracy-rounded")) value = std::round(value);
  if (is("training.accuracy-upside-down")) value = 1 / value;
  if (is("training.accuracy-percent")) value *= 100;
  if (is("training.accuracy-whole-percent")) value = std::trunc(100 * value);
  if (is("training.accuracy-squared")) value *= value;
  if (is("training.accuracy-root")) value = std::sqrt(value);
  if (is("training.accuracy-negative")) value = -value;
  if (is("training.accuracy-rest")) value = 1 - value;
  if (is("training.accuracy-float")) value = double(float(value));
  return wire::Record().add("fraction", value);
}

const std::vector<Option>& accuracy_options() { return choices_in("training/mistakes.toml", "accuracy"); }

arma::mat with_ones(const arma::mat& a, bool last, double value) {
  const arma::vec ones(a.n_rows, arma::fill::value(value));
  return last ? arma::mat(arma::join_rows(a, ones)) : arma::mat(arma::join_rows(ones, a));
}

arma::mat reread(const arma::mat& a) {
  return arma::reshape(arma::vectorise(arma::mat(a.t())), a.n_rows, a.n_cols);
}

/// One column of labels; what is looked at is chosen first.
wire::Record labels(const Observation& seen, const Picks& is) {
  const wire::Record& in = seen.call.arguments;
  arma::mat T1 = in["theta1"], T2 = in["theta2"], X = in["X"];
  if (T1.n_cols != X.n_cols + 1 || T2.n_cols != T1.n_rows + 1 || X.is_empty() || T2.is_empty())
    out_of_bounds();
  const auto g = [](const arma::mat& z) { return arma::mat(1 / (1 + arma::exp(-z))); };
  if (is("training.predict-row-major")) T1 = reread(T1), T2 = reread(T2);
  if (is("training.predict-without-bias-weights")) T1.col(0).zeros(), T2.col(0).zeros();
  if (is("training.predict-sigmoid-on-inputs")) X = g(X);
  const double constant = is("training.predict-bias-zero") ? 0 : 1;
  const bool all_last = is("training.predict-bias-last");
  const arma::mat a1 = with_ones(X, all_last || is("training.predict-bias-last-1"), constant);
  const arma::mat z2 = a1 * T1.t();
  const arma::mat g2 = is("training.predict-no-sigmoid") ? z2 : g(z2);
  arma::mat a2 = with_ones(g2, all_last || is("training.predict-bias-last-2"), constant);
  if (is("training.predict-bias-before-sigmoid")) a2.col(0).fill(1 / (1 + std::exp(-1.0)));
  arma::mat looked = a2 * T2.t();
  if (is("training.predict-from-hidden")) looked = g2;
  if (is("training.predict-from-hidden-with-bias")) looked = a2;
  if (is("training.predict-from-inputs")) looked = X;
  if (is("training.predict-absolute")) looked = arma::abs(looked);
  if (is("training.predict-smallest")) looked = -looked;
  if (is("training.predict-first-output-skipped") && looked.n_cols > 1) looked.col(0).fill(-arma::datum::inf);
  if (is("training.predict-last-output-skipped") && looked.n_cols > 1)
    looked.col(looked.n_cols - 1).fill(-arma::datum::inf);
  if (is("training.predict-down-the-columns")) looked = looked.t();
  const arma::uword m = looked.n_rows, K = looked.n_cols;
  arma::vec answer(m);
  for (arma::uword i = 0; i < m; ++i) {
    const arma::uword row = is("training.predict-first-row") ? 0 : i;
    arma::uword best = 0;
    for (arma::uword k = 1; k < K; ++k)
      if (looked(row, k) > looked(row, best) ||
          (is("training.predict-last-of-equals") && looked(row, k) == looked(row, best)))
        best = k;
    if (is("training.predict-second-best") && K > 1) {
      looked(row, best) = -arma::datum::inf;
      best = arma::index_max(arma::rowvec(looked.row(row)));
    }
    if (is("training.predict-above-half")) {
      for (best = 0; best < K && looked(row, best) <= 0;) ++best;
      if (best == K) best = is("training.predict-label-0-based") ? 0 : arma::uword(-1);
    }
    const bool none = looked(row, best) <= 0;  // z3: 0.5 in a3
    if (none && is("training.predict-first-unless-half")) best = 0;
    answer(i) = double(best) + 1;
    if (best == arma::uword(-1)) answer(i) = 0;
    if (is("training.predict-label-0-based")) answer(i) = double(best);
    if (is("training.predict-label-too-large")) answer(i) = double(best) + 2;
    if (is("training.predict-ten-as-zero")) answer(i) = double((best + 1) % 10);
    if (is("training.predict-last-as-zero")) answer(i) = double((best + 1) % K);
    if (is("training.predict-from-the-right")) answer(i) = double(K - best);
    if (none && is("training.predict-starts-at-half")) answer(i) = 0;
    if (is("training.predict-always-first")) answer(i) = 1;
    if (is("training.predict-digit-order")) answer(i) = best == 0 ? double(K) : double(best);
  }
  if (is("training.predict-whole-matrix")) {
    answer.set_size(1);
    answer(0) =
        double(arma::index_max(arma::vectorise(looked))) + (is("training.predict-label-0-based") ? 0 : 1);
  }
  if (is("training.predict-one-answer")) answer = arma::vec(answer.head(1));
  if (is("training.predict-last-missing")) answer(m - 1) = 0;
  if (is("training.predict-first-missing")) answer(0) = 0;
  if (is("training.predict-backwards")) answer = arma::reverse(answer);
  return wire::Record().add("labels", arma::mat(answer));
}

const std::vector<Option>& predict_options() { return choices_in("training/mistakes.toml", "predict"); }

}  // namespace

std::vector<Entry> training_entries() {
  std::vector<Entry> all = entries_of({accuracy_options(), predict_options()});
  for (Entry& entry : train_entries()) all.push_back(std::move(entry));
  return all;
}

std::vector<SiteModel> training_models() {
  return {{"accuracy", accuracy_options(), fraction, 1e-11, 2, true},
          {"predict", predict_options(), labels, 0, 2, true}};
}

Mistakes explain_training(const Part&, const Log& log) {
  Mistakes all = explain_by_choices(training_models()[0], log);
  Log small;  // the digits are by far the slowest and tell nothing new
  for (const Observation& seen : log)
    if (seen.call.function == "predict" && seen.call.arguments["X"].n_elem < 20000) small.push_back(seen);
  for (const Mistakes& more : {explain_by_choices(training_models()[1], small), explain_train(log)})
    all.insert(all.end(), more.begin(), more.end());
  return all;
}

}  // namespace ex4::diagnosis
