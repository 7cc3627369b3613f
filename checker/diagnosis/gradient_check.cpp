// Part 2.4, `gradient_check`; relative_difference has a file of its own. The points at which J was asked for are in the log, and so are its values there. A
// program with a mistake asks at other points or puts the values together in another way.
#include <cmath>
#include <tuple>

#include "checker/diagnosis/engine/layout.hpp"
#include "checker/diagnosis/engine/sites.hpp"
#include "checker/words/compare.hpp"

namespace ex4::diagnosis {
namespace {

using judge::Observation;

constexpr const char* apart = "How far apart are the two points at which J is asked for?";
constexpr const char* larger = "Which of the two values belongs to the larger parameter?";
constexpr const char* sides = "How fast does the error of a one-sided and of a two-sided difference shrink with epsilon?";
constexpr const char* reset = "How many parameters differ from the start when you are at the tenth?";
constexpr const char* where_epsilon_goes = "Where does the argument epsilon go?";
constexpr const char* visited = "Which is the first and which the last entry that your loop visits?";

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
    if (is("gradient_check.all-at-once")) above += by, below -= by;
    else above(i) += by, below(i) -= by;
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
      if (was_asked(asked, is("gradient_check.same-point-above") ? below : above)) throw std::out_of_range("both were asked for");
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
  static const std::vector<Option> all = {
      {"points", "gradient_check.forward", "The difference is one-sided: J above the parameter and J at the parameter itself.", sides, "gradient_check.md#one-sided"},
      {"points", "gradient_check.backward", "The difference is one-sided: J at the parameter itself and J below it.", sides, "gradient_check.md#one-sided"},
      {"points", "gradient_check.second-from-first", "J is asked for above the parameter and at the parameter itself, which are epsilon apart, and the difference is divided by 2·epsilon, as when one step back is taken where two are needed.", apart, "gradient_check.md#one-sided"},
      {"points", "gradient_check.same-point-above", "J is asked for above the parameter only, twice for each: the result is 0, their difference.", apart, "gradient_check.md#sign"},
      {"points", "gradient_check.same-point-below", "J is asked for below the parameter only, twice for each: the result is 0, their difference.", apart, "gradient_check.md#sign"},
      {"values", "gradient_check.not-written", "J is asked for at the right points, and nothing comes of the values: the result stays 0.", "Which entry of the result gets the slope, and on which line?", "gradient_check.md#sign"},
      {"points", "gradient_check.all-at-once", "All parameters are moved together; only one at a time should move.", "How many entries of the step are not zero?", "gradient_check.md#all-at-once"},
      {"points", "gradient_check.never-asked", "J is never asked for, as when the loop over the parameters does not run.", visited, "gradient_check.md#all-at-once"},
      {"points", "gradient_check.above-scaled", "The upper point is the parameter times epsilon; epsilon should be added to it.", where_epsilon_goes, "gradient_check.md#half-step"},
      {"points", "gradient_check.above-divided", "The upper point is the parameter divided by epsilon; epsilon should be added to it.", where_epsilon_goes, "gradient_check.md#half-step"},
      {"points", "gradient_check.below-scaled", "The lower point is the parameter times epsilon; epsilon should be taken from it.", where_epsilon_goes, "gradient_check.md#half-step"},
      {"points", "gradient_check.below-divided", "The lower point is the parameter divided by epsilon; epsilon should be taken from it.", where_epsilon_goes, "gradient_check.md#half-step"},
      {"points", "gradient_check.set-to-epsilon", "The parameter is set to epsilon and to -epsilon; epsilon should be added to it, and taken from it.", where_epsilon_goes, "gradient_check.md#half-step"},
      {"points", "gradient_check.step-relative", "The step is multiplied by the parameter; it should be epsilon for every parameter.", where_epsilon_goes, "gradient_check.md#half-step"},
      {"points", "gradient_check.step-grows", "The step grows with the parameter, and the difference is divided by 2·epsilon all the same, though the points are further apart.", apart, "gradient_check.md#half-step"},
      {"reset", "gradient_check.not-restored", "Parameters stay at +epsilon when the next one is moved: they are not put back.", reset, "gradient_check.md#not-restored"},
      {"reset", "gradient_check.step-not-cleared", "Once a parameter was moved it is moved again with every later one: the step is not set back to 0.", reset, "gradient_check.md#not-restored"},
      {"reset", "gradient_check.half-restored", "Parameters stay at -epsilon when the next one is moved: they are only half put back.", "Is theta the same after the check as before?", "gradient_check.md#half-restored"},
      {"reset", "gradient_check.net-drift", "Each parameter ends one epsilon too high: more is added back than was taken.", "Is theta the same after the check as before?", "gradient_check.md#half-restored"},
      {"step", "gradient_check.epsilon-written-in", "1e-4 is written in where epsilon belongs.", where_epsilon_goes, "gradient_check.md#epsilon-ignored"},
      {"step", "gradient_check.step-written-in", "1e-4 is written in as the step, while epsilon is used in the division.", where_epsilon_goes, "gradient_check.md#epsilon-ignored"},
      {"step", "gradient_check.divisor-written-in", "1e-4 is written in the division, while epsilon is used as the step.", where_epsilon_goes, "gradient_check.md#epsilon-ignored"},
      {"step", "gradient_check.half-step", "The parameter moves by epsilon/2, while the division is by 2·epsilon.", apart, "gradient_check.md#half-step"},
      {"step", "gradient_check.double-step", "The parameter moves by 2·epsilon, while the division is by 2·epsilon.", apart, "gradient_check.md#half-step"},
      {"step", "gradient_check.epsilon-squared", "The parameter moves by epsilon squared.", where_epsilon_goes, "gradient_check.md#half-step"},
      {"top", "gradient_check.sign", "The slope has the wrong sign, as when the two values of J are subtracted the wrong way round.", larger, "gradient_check.md#sign"},
      {"top", "gradient_check.sum", "The two values of J are added; their difference is wanted.", larger, "gradient_check.md#sign"},
      {"top", "gradient_check.absolute", "The sign of the difference is thrown away.", "Can a slope be negative?", "gradient_check.md#sign"},
      {"top", "gradient_check.one-value", "Only J above the parameter is used; the value below is not subtracted.", larger, "gradient_check.md#one-sided"},
      {"top", "gradient_check.other-value", "Only J below the parameter is used; it should be taken from the value above.", larger, "gradient_check.md#one-sided"},
      {"top", "gradient_check.ratio", "The two values of J are divided by one another; their difference is wanted.", larger, "gradient_check.md#sign"},
      {"top", "gradient_check.ratio-upside-down", "The two values of J are divided by one another, the lower by the upper; their difference is wanted.", larger, "gradient_check.md#sign"},
      {"top", "gradient_check.product", "The two values of J are multiplied; their difference is wanted.", larger, "gradient_check.md#sign"},
      {"divisor", "gradient_check.no-two", "The difference is divided by epsilon; the two points are 2·epsilon apart.", apart, "gradient_check.md#no-two"},
      {"divisor", "gradient_check.two-too-many", "A one-sided difference is divided by 2·epsilon, but its points are only epsilon apart.", apart, "gradient_check.md#half-step"},
      {"divisor", "gradient_check.precedence", "The difference is divided by 2 and then multiplied by epsilon, as when the brackets around 2*epsilon are missing.", "In which order are / and * worked out on that line?", "gradient_check.md#half-step"},
      {"divisor", "gradient_check.only-two", "The difference is divided by 2 only; epsilon is missing.", apart, "gradient_check.md#half-step"},
      {"divisor", "gradient_check.not-divided", "The difference is not divided by anything.", apart, "gradient_check.md#half-step"},
      {"divisor", "gradient_check.multiplied", "The difference is multiplied by 2·epsilon and should be divided by it.", apart, "gradient_check.md#half-step"},
      {"divisor", "gradient_check.two-plus", "The difference is divided by 2 + epsilon and should be divided by 2 times epsilon.", apart, "gradient_check.md#half-step"},
      {"divisor", "gradient_check.two-minus", "The difference is divided by 2 - epsilon and should be divided by 2 times epsilon.", apart, "gradient_check.md#half-step"},
      {"divisor", "gradient_check.two-over", "The difference is divided by 2/epsilon and should be divided by 2 times epsilon.", apart, "gradient_check.md#half-step"},
      {"divisor", "gradient_check.divisor-subtracted", "2·epsilon is taken from the difference, which should be divided by it.", apart, "gradient_check.md#half-step"},
      {"divisor", "gradient_check.divisor-added", "2·epsilon is added to the difference, which should be divided by it.", apart, "gradient_check.md#half-step"},
      {"divisor", "gradient_check.times-epsilon", "The difference is multiplied by epsilon and should be divided by 2·epsilon.", apart, "gradient_check.md#half-step"},
      {"divisor", "gradient_check.three", "The difference is divided by 3·epsilon.", apart, "gradient_check.md#half-step"},
      {"divisor", "gradient_check.four", "The difference is divided by 4·epsilon.", apart, "gradient_check.md#half-step"},
      {"divisor", "gradient_check.divisor-squared", "The difference is divided by 2·epsilon squared.", apart, "gradient_check.md#half-step"},
      {"divisor", "gradient_check.precedence-minus", "Only the second value is divided, as when the brackets around the difference are missing.", "In which order are - and / worked out on that line?", "gradient_check.md#half-step"},
      {"range", "gradient_check.first-skipped", "The first entry of the gradient is never worked out.", visited, "gradient_check.md#all-at-once"},
      {"range", "gradient_check.last-skipped", "The last entry of the gradient is never worked out.", visited, "gradient_check.md#all-at-once"},
      {"range", "gradient_check.only-first", "Only the first entry of the gradient is worked out.", visited, "gradient_check.md#all-at-once"},
      {"range", "gradient_check.shared", "Every entry holds the last slope.", visited, "gradient_check.md#all-at-once"},
      {"float", "gradient_check.single-precision", "The values of J are rounded to float before they are subtracted: their difference loses nearly all its digits.", "How many digits survive in the difference of two close numbers?", "gradient_check.md#single-precision"},
  };
  return all;
}

}  // namespace

std::vector<Entry> gradient_check_entries() { return entries_of({gradient_options(), relative_difference_model().options}); }

std::vector<SiteModel> gradient_check_models() {
  return {{"numerical_gradient", gradient_options(), gradient, 1e-8, 3, true},
          relative_difference_model()};
}

Mistakes explain_gradient_check(const Part& part, const Log& log) {
  Mistakes all = explain_by_choices(gradient_check_models()[0], log);
  const Mistakes second = explain_by_choices(gradient_check_models()[1], log);
  all.insert(all.end(), second.begin(), second.end());
  return or_by_layout(std::move(all), part, log);
}

}  // namespace ex4::diagnosis
