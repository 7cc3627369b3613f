// Part 2.6, `training`: mistakes in accuracy and predict. Those of train are in training_run.cpp.
#include "checker/diagnosis/training.hpp"

#include <cmath>
#include <set>

namespace ex4::diagnosis {
namespace {

using judge::Observation;

constexpr const char* share = "For three examples of which two are right, what should come out?";
constexpr const char* agree = "Which two numbers should be compared, and for which examples?";
constexpr const char* column = "What is the label of the first output unit, and what is the number of its column?";
constexpr const char* one_each = "One answer for each example, or one for each label? How many should come back for 5000 examples?";
constexpr const char* forward = "Is the forward pass in predict the one that was trained?";
constexpr const char* which = "What does a large output say about its label?";
constexpr const char* all_rows = "Which examples, and which outputs of each, do your loops visit?";

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

const std::vector<Option>& accuracy_options() {
  static const std::vector<Option> all = {
      {"after", "training.accuracy-percent", "accuracy gives a percentage; it should be a fraction between 0 and 1.", "What does the contract say, a fraction or a percentage?", "training.md#percentage"},
      {"after", "training.accuracy-whole-percent", "accuracy gives a whole percentage; it should be a fraction between 0 and 1.", "What does the contract say, a fraction or a percentage?", "training.md#percentage"},
      {"after", "training.accuracy-whole-numbers", "accuracy is cut to a whole number, as when whole numbers are divided: what stands behind the point is lost.", "Can a whole number be 0.97?", "training.md#integer-division"},
      {"after", "training.accuracy-rounded", "accuracy is rounded to a whole number.", "Can a whole number be 0.97?", "training.md#integer-division"},
      {"after", "training.accuracy-upside-down", "accuracy is upside down: all examples are divided by the right ones.", share, "training.md#percentage"},
      {"after", "training.accuracy-squared", "accuracy is squared.", share, "training.md#percentage"},
      {"after", "training.accuracy-root", "accuracy is the root of the fraction.", share, "training.md#percentage"},
      {"after", "training.accuracy-negative", "accuracy is negative.", share, "training.md#percentage"},
      {"after", "training.accuracy-rest", "accuracy gives the share of wrong predictions.", share, "training.md#percentage"},
      {"after", "training.accuracy-float", "accuracy is rounded to the digits of a float, half of those of a double.", "Which type holds the result on its way?", "training.md#integer-division"},
      {"divisor", "training.accuracy-not-divided", "accuracy counts the right predictions and does not divide by their number.", share, "training.md#percentage"},
      {"divisor", "training.accuracy-any", "accuracy is 1 as soon as any prediction is right.", share, "training.md#percentage"},
      {"divisor", "training.accuracy-one-less", "accuracy divides by m - 1.", share, "training.md#percentage"},
      {"divisor", "training.accuracy-one-more", "accuracy divides by m + 1.", share, "training.md#percentage"},
      {"divisor", "training.accuracy-ten", "accuracy divides by 10; it should divide by the number of examples.", share, "training.md#percentage"},
      {"divisor", "training.accuracy-5000", "accuracy divides by 5000 whatever the number of examples.", share, "training.md#percentage"},
      {"divisor", "training.accuracy-largest-label", "accuracy divides by the largest label; it should divide by the number of examples.", share, "training.md#percentage"},
      {"divisor", "training.accuracy-kinds", "accuracy divides by the number of labels; it should divide by the number of examples.", share, "training.md#percentage"},
      {"compare", "training.accuracy-wrong-ones", "accuracy counts the predictions that are wrong.", agree, "training.md#percentage"},
      {"compare", "training.accuracy-at-least", "accuracy counts predictions that are at least as large as the label.", agree, "training.md#broadcast"},
      {"compare", "training.accuracy-at-most", "accuracy counts predictions that are at most as large as the label.", agree, "training.md#broadcast"},
      {"compare", "training.accuracy-shifted-up", "accuracy adds 1 to the predictions before it compares them.", column, "training.md#label-0-based"},
      {"compare", "training.accuracy-shifted-down", "accuracy takes 1 away from the predictions before it compares them.", column, "training.md#label-0-based"},
      {"compare", "training.accuracy-index", "accuracy compares the labels with the number of the example.", agree, "training.md#broadcast"},
      {"compare", "training.accuracy-itself", "accuracy is 1 whatever was predicted, as when something is compared with itself.", agree, "training.md#broadcast"},
      {"compare", "training.accuracy-first-only", "accuracy looks at the first example only.", agree, "training.md#one-answer-for-all"},
      {"compare", "training.accuracy-with-first-label", "accuracy compares every prediction with the first label.", agree, "training.md#broadcast"},
      {"compare", "training.accuracy-all-with-all", "accuracy compares every prediction with every label.", "What is the size of the comparison?", "training.md#broadcast"},
      {"loop", "training.accuracy-first-skipped", "accuracy skips the first example.", all_rows, "training.md#broadcast"},
      {"loop", "training.accuracy-last-skipped", "accuracy skips the last example.", all_rows, "training.md#broadcast"},
  };
  return all;
}

arma::mat with_ones(const arma::mat& a, bool last, double value) {
  const arma::vec ones(a.n_rows, arma::fill::value(value));
  return last ? arma::mat(arma::join_rows(a, ones)) : arma::mat(arma::join_rows(ones, a));
}

arma::mat reread(const arma::mat& a) { return arma::reshape(arma::vectorise(arma::mat(a.t())), a.n_rows, a.n_cols); }

/// One column of labels; what is looked at is chosen first.
wire::Record labels(const Observation& seen, const Picks& is) {
  const wire::Record& in = seen.call.arguments;
  arma::mat T1 = in["theta1"], T2 = in["theta2"], X = in["X"];
  if (T1.n_cols != X.n_cols + 1 || T2.n_cols != T1.n_rows + 1 || X.is_empty() || T2.is_empty()) out_of_bounds();
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
  if (is("training.predict-last-output-skipped") && looked.n_cols > 1) looked.col(looked.n_cols - 1).fill(-arma::datum::inf);
  if (is("training.predict-down-the-columns")) looked = looked.t();
  const arma::uword m = looked.n_rows, K = looked.n_cols;
  arma::vec answer(m);
  for (arma::uword i = 0; i < m; ++i) {
    const arma::uword row = is("training.predict-first-row") ? 0 : i;
    arma::uword best = 0;
    for (arma::uword k = 1; k < K; ++k)
      if (looked(row, k) > looked(row, best) || (is("training.predict-last-of-equals") && looked(row, k) == looked(row, best))) best = k;
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
    answer(0) = double(arma::index_max(arma::vectorise(looked))) + (is("training.predict-label-0-based") ? 0 : 1);
  }
  if (is("training.predict-one-answer")) answer = arma::vec(answer.head(1));
  if (is("training.predict-last-missing")) answer(m - 1) = 0;
  if (is("training.predict-first-missing")) answer(0) = 0;
  if (is("training.predict-backwards")) answer = arma::reverse(answer);
  return wire::Record().add("labels", arma::mat(answer));
}

const std::vector<Option>& predict_options() {
  static const std::vector<Option> all = {
      {"label", "training.predict-label-0-based", "predict counts labels from 0: it returns the number of the column; labels count from 1.", column, "training.md#label-0-based"},
      {"label", "training.predict-label-too-large", "predict adds 2 to the number of the column.", column, "training.md#label-0-based"},
      {"label", "training.predict-ten-as-zero", "predict returns 0 where the label is 10.", column, "training.md#label-0-based"},
      {"label", "training.predict-last-as-zero", "predict returns 0 where the label is K.", column, "training.md#label-0-based"},
      {"label", "training.predict-from-the-right", "predict counts the outputs from the right.", column, "training.md#label-0-based"},
      {"label", "training.predict-digit-order", "predict takes the first output for label K and every other one for the label before its own.", column, "training.md#label-0-based"},
      {"pick", "training.predict-smallest", "predict takes the smallest output; it should be the largest.", which, "training.md#smallest"},
      {"pick", "training.predict-absolute", "predict compares absolute values of z3: an output far below zero wins.", which, "training.md#smallest"},
      {"pick", "training.predict-first-output-skipped", "predict never looks at the first output.", all_rows, "training.md#wrong-axis"},
      {"pick", "training.predict-last-output-skipped", "predict never looks at the last output.", all_rows, "training.md#wrong-axis"},
      {"best", "training.predict-last-of-equals", "predict takes the last of several equal outputs; it should be the first.", "Does your comparison let an equal output win?", "training.md#wrong-axis"},
      {"best", "training.predict-second-best", "predict takes the second largest output.", which, "training.md#smallest"},
      {"best", "training.predict-starts-at-half", "predict gives the label 0 where no output is above 0.5: its search for the largest starts at 0.5.", "How large is the largest of several small outputs?", "training.md#smallest"},
      {"best", "training.predict-first-unless-half", "predict gives the first label where no output is above 0.5: its search for the largest starts at 0.5.", "How large is the largest of several small outputs?", "training.md#smallest"},
      {"best", "training.predict-above-half", "predict takes the first output above 0.5, and 0 where there is none.", which, "training.md#smallest"},
      {"axis", "training.predict-down-the-columns", "predict gives an answer for each label, as when the maximum is taken down each column.", one_each, "training.md#wrong-axis"},
      {"axis", "training.predict-whole-matrix", "predict gives a single number, the place of the largest entry of the whole matrix.", one_each, "training.md#one-answer-for-all"},
      {"axis", "training.predict-first-row", "predict looks at the first example only and gives its label to all.", one_each, "training.md#one-answer-for-all"},
      {"axis", "training.predict-one-answer", "predict returns one label only, that of the first example.", one_each, "training.md#one-answer-for-all"},
      {"label", "training.predict-always-first", "predict gives the label 1 to every example, whatever the weights and the inputs.", which, "training.md#one-answer-for-all"},
      {"source", "training.predict-from-hidden", "predict looks at the hidden units, not at the outputs.", which, "training.md#bias-in-predict"},
      {"source", "training.predict-from-hidden-with-bias", "predict looks at a2, bias and all, not at the outputs.", which, "training.md#bias-in-predict"},
      {"source", "training.predict-from-inputs", "predict looks at the inputs, not at the outputs.", which, "training.md#bias-in-predict"},
      {"forward", "training.predict-bias-last", "predict's forward pass has the ones behind the units, in both layers.", forward, "training.md#bias-in-predict"},
      {"forward", "training.predict-bias-last-1", "predict's forward pass has the ones behind the inputs.", forward, "training.md#bias-in-predict"},
      {"forward", "training.predict-bias-last-2", "predict's forward pass has the ones behind the hidden units.", forward, "training.md#bias-in-predict"},
      {"forward", "training.predict-bias-zero", "predict's forward pass has zeros for the bias.", forward, "training.md#bias-in-predict"},
      {"forward", "training.predict-bias-before-sigmoid", "predict's forward pass sends the bias of a2 through the sigmoid.", forward, "training.md#bias-in-predict"},
      {"weights", "training.predict-row-major", "predict reads the weights row by row.", forward, "training.md#unroll-order"},
      {"weights", "training.predict-without-bias-weights", "predict works without bias weights.", forward, "training.md#bias-in-predict"},
      {"hidden", "training.predict-no-sigmoid", "predict's forward pass has no sigmoid in the hidden layer.", forward, "training.md#bias-in-predict"},
      {"inputs", "training.predict-sigmoid-on-inputs", "predict sends the inputs through the sigmoid.", forward, "training.md#bias-in-predict"},
      {"rows", "training.predict-last-missing", "The last example gets no label.", all_rows, "training.md#one-answer-for-all"},
      {"rows", "training.predict-first-missing", "The first example gets no label.", all_rows, "training.md#one-answer-for-all"},
      {"rows", "training.predict-backwards", "The labels come in reversed order.", all_rows, "training.md#one-answer-for-all"},
  };
  return all;
}

}  // namespace

std::vector<Entry> training_entries() {
  std::vector<Entry> all = entries_of({accuracy_options(), predict_options()});
  for (Entry& entry : train_entries()) all.push_back(std::move(entry));
  return all;
}

std::vector<SiteModel> training_models() {
  return {{"accuracy", accuracy_options(), fraction, 1e-11, 2, true}, {"predict", predict_options(), labels, 0, 2, true}};
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
