// Part 2.4, `gradient_check`; relative_difference has a file of its own. The points at which J was asked for
// are in the log, and so are its values there. A program with a mistake asks at other points or puts the
// values together in another way.
#include <cmath>
#include <tuple>

#include "checker/diagnosis/engine/layout.hpp"
#include "checker/diagnosis/engine/tables.hpp"
#include "checker/words/compare.hpp"

namespace ex4::diagnosis {
namespace {

using judge::Observation;

/// What the learner's code was told at this point. Throws where it never asked there.
double told(const std::vector<judge::Evaluation>& asked, const arma::vec& point) {
  for (const judge::Evaluation& one : asked)
    if (one.point.n_elem == point.n_elem && arma::abs(one.point - point).max() <= 1e-12) return one.value;
  throw std::out_of_range("never asked there");
}

bool was_asked(const std::vector<judge::Evaluation>& asked, const arma::vec& point) {
  return std::any_of(asked.begin(), asked.end(), [&](const judge::Evaluation& one) {
    return one.point.n_elem == point.n_elem && arma::abs(one.point - point).max() <= 1e-12;
  });
}

/// The outermost points at which J was asked for with entry i alone moved.
std::pair<double, double> ends_asked_for(const std::vector<judge::Evaluation>& asked, const arma::vec& params, arma::uword i) {
  double high = params(i), low = params(i);
  for (const judge::Evaluation& one : asked) {
    if (one.point.n_elem != params.n_elem) continue;
    arma::vec rest = one.point;
    rest(i) = params(i);
    if (arma::abs(rest - params).max() > 1e-12) continue;
    high = std::max(high, one.point(i)), low = std::min(low, one.point(i));
  }
  return {high, low};
}

/// Throws where J was not asked for on both sides, or the step is the same for all parameters though some are large.
void expect_growing_step(const std::vector<judge::Evaluation>& asked, const arma::vec& params, double step) {
  arma::vec width(params.n_elem);
  for (arma::uword i = 0; i < params.n_elem; ++i) {
    const auto [high, low] = ends_asked_for(asked, params, i);
    if (!(high > params(i) && low < params(i))) throw std::out_of_range("not asked on both sides");
    width(i) = (high - low) / (2 * step);
  }
  const bool alike = width.max() - width.min() < 1e-6 * width.max();
  if (alike && (std::abs(width.max() - 1) > 1e-6 || arma::abs(params).max() > 1)) throw std::out_of_range("it does not grow");
}

wire::Record gradient(const Observation& seen, const Picks& is) {
  const arma::vec start = seen.call.arguments["params"].as_col();
  const double given = seen.call.arguments.number("epsilon");
  const auto& asked = seen.outcome.evaluations;
  double step = given, divisor = given;
  if (is("gradient_check.epsilon-written-in")) step = divisor = 1e-4;
  if (is("gradient_check.step-written-in")) step = 1e-4;
  if (is("gradient_check.divisor-written-in")) divisor = 1e-4;
  if (is("gradient_check.half-step")) step = given / 2;
  if (is("gradient_check.double-step")) step = 2 * given;
  if (is("gradient_check.epsilon-squared")) step = given * given;
  arma::vec params = start, result(start.n_elem);
  if (is("gradient_check.step-grows")) expect_growing_step(asked, start, step);
  for (arma::uword i = 0; i < start.n_elem; ++i) {
    if (is("gradient_check.first-skipped") && i == 0) continue;
    if (is("gradient_check.last-skipped") && i + 1 == start.n_elem) continue;
    if (is("gradient_check.only-first") && i > 0) continue;
    arma::vec above = params, below = params;
    const double by = is("gradient_check.step-relative") ? step * params(i) : step;
    if (is("gradient_check.never-asked") && !asked.empty()) throw std::out_of_range("it was asked");
    if (is("gradient_check.never-asked")) continue;
    if (is("gradient_check.all-at-once"))
      above += by, below -= by;
    else
      above(i) += by, below(i) -= by;
    if (is("gradient_check.step-not-cleared")) above.head(i) += by, below.head(i) -= by;
    if (is("gradient_check.set-to-epsilon")) above(i) = given, below(i) = -given;
    if (is("gradient_check.above-scaled")) above(i) = params(i) * given;
    if (is("gradient_check.above-divided")) above(i) = params(i) / given;
    if (is("gradient_check.below-scaled")) below(i) = params(i) * given;
    if (is("gradient_check.below-divided")) below(i) = params(i) / given;
    if (is("gradient_check.second-from-first")) below(i) = above(i) - by;
    if (is("gradient_check.step-grows")) std::tie(above(i), below(i)) = ends_asked_for(asked, params, i);
    if (is("gradient_check.forward")) below = params;
    if (is("gradient_check.backward")) above = params;
    if (is("gradient_check.same-point-above") || is("gradient_check.same-point-below")) {
      const arma::vec& used = is("gradient_check.same-point-above") ? above : below;
      told(asked, used);
      if (was_asked(asked, is("gradient_check.same-point-above") ? below : above))
        throw std::out_of_range("both were asked for");
      if (asked.size() < 2 * start.n_elem) throw std::out_of_range("it was asked once");
      result(i) = 0;
      continue;
    }
    double a = told(asked, above), b = told(asked, below);
    if (is("gradient_check.not-written")) a = b = 0;
    if (is("gradient_check.single-precision")) a = static_cast<float>(a), b = static_cast<float>(b);
    double difference = a - b;
    if (is("gradient_check.sign")) difference = b - a;
    if (is("gradient_check.sum")) difference = a + b;
    if (is("gradient_check.absolute")) difference = std::abs(a - b);
    if (is("gradient_check.one-value")) difference = a;
    if (is("gradient_check.other-value")) difference = b;
    if (is("gradient_check.ratio")) difference = a / b;
    if (is("gradient_check.ratio-upside-down")) difference = b / a;
    if (is("gradient_check.product")) difference = a * b;
    const bool one_sided = is("gradient_check.forward") || is("gradient_check.backward");
    double slope = difference / ((one_sided ? 1 : 2) * divisor);
    if (is("gradient_check.no-two")) slope = difference / divisor;
    if (is("gradient_check.two-too-many")) slope = difference / (2 * divisor);
    if (is("gradient_check.precedence")) slope = difference / 2 * divisor;
    if (is("gradient_check.only-two")) slope = difference / 2;
    if (is("gradient_check.not-divided")) slope = difference;
    if (is("gradient_check.multiplied")) slope = difference * 2 * divisor;
    if (is("gradient_check.two-plus")) slope = difference / (2 + divisor);
    if (is("gradient_check.two-minus")) slope = difference / (2 - divisor);
    if (is("gradient_check.divisor-subtracted")) slope = difference - 2 * divisor;
    if (is("gradient_check.divisor-added")) slope = difference + 2 * divisor;
    if (is("gradient_check.three")) slope = difference / (3 * divisor);
    if (is("gradient_check.two-over")) slope = difference / (2 / divisor);
    if (is("gradient_check.times-epsilon")) slope = difference * divisor;
    if (is("gradient_check.four")) slope = difference / (4 * divisor);
    if (is("gradient_check.divisor-squared")) slope = difference / (2 * divisor * divisor);
    if (is("gradient_check.precedence-minus")) slope = a - b / (2 * divisor);
    result(i) = slope;
    if (is("gradient_check.not-restored")) params = above;
    if (is("gradient_check.half-restored")) params = below;
    if (is("gradient_check.net-drift")) params(i) = below(i) + 2 * by + by;
    if (is("gradient_check.shared")) result.fill(slope);
  }
  return wire::Record().add("gradient", arma::mat(result));
}

const std::vector<Option>& gradient_options() {
  return choices_in("gradient_check/mistakes.toml", "numerical_gradient");
}

}  // namespace

std::vector<Entry> gradient_check_entries() {
  return entries_of({gradient_options(), relative_difference_model().options});
}

std::vector<SiteModel> gradient_check_models() {
  return {{"numerical_gradient", gradient_options(), gradient, 1e-8, 3, true}, relative_difference_model()};
}

Mistakes explain_gradient_check(const Part& part, const Log& log) {
  Mistakes all = explain_by_choices(gradient_check_models()[0], log);
  const Mistakes second = explain_by_choices(gradient_check_models()[1], log);
  all.insert(all.end(), second.begin(), second.end());
  return or_by_layout(std::move(all), part, log);
}

}  // namespace ex4::diagnosis
