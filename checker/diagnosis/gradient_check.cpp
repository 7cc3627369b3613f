// Part 2.4, `gradient_check`: the points at which J was asked for are in the log, and so are its values there. A
// program with a mistake asks at other points or puts the values together in another way.
#include <cmath>

#include "checker/diagnosis/layout.hpp"
#include "checker/diagnosis/sites.hpp"
#include "checker/judge/compare.hpp"

namespace ex4::diagnosis {
namespace {

using judge::Observation;

constexpr const char* apart = "How far apart are the two points at which J is asked for?";
constexpr const char* larger = "Which of the two values belongs to the larger parameter?";
constexpr const char* sides = "How fast does the error of a one-sided and of a two-sided difference shrink with epsilon?";
constexpr const char* reset = "How many parameters differ from the start when you are at the tenth?";
constexpr const char* argument = "Where does the argument epsilon go?";
constexpr const char* visited = "Which is the first and which the last entry that your loop visits?";
constexpr const char* much = "Is a difference of 0.001 much or little?";
constexpr const char* opposite = "What should come out for b = -a?";
constexpr const char* length = "What is the length of (3, 4)?";

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
    if (is("gradient_check.above-scaled")) above(i) = params(i) * given;
    if (is("gradient_check.above-divided")) above(i) = params(i) / given;
    if (is("gradient_check.below-scaled")) below(i) = params(i) * given;
    if (is("gradient_check.below-divided")) below(i) = params(i) / given;
    if (is("gradient_check.second-from-first")) below(i) = above(i) - by;
    if (is("gradient_check.forward")) below = params;
    if (is("gradient_check.backward")) above = params;
    if (is("gradient_check.same-point-above") || is("gradient_check.same-point-below")) {
      const arma::vec& used = is("gradient_check.same-point-above") ? above : below;
      told(asked, used);
      if (was_asked(asked, is("gradient_check.same-point-above") ? below : above)) throw std::out_of_range("both were asked for");
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
      {"points", "gradient_check.second-from-first", "The second point is made from the first by one step, and so it is the start again: two steps are needed.", apart, "gradient_check.md#one-sided"},
      {"points", "gradient_check.same-point-above", "J is asked for twice at the same point, above the parameter: the difference is always 0.", apart, "gradient_check.md#sign"},
      {"points", "gradient_check.same-point-below", "J is asked for twice at the same point, below the parameter: the difference is always 0.", apart, "gradient_check.md#sign"},
      {"values", "gradient_check.not-written", "J is asked for at the right points, and nothing comes of the values: the result stays 0.", "Which entry of the result gets the slope, and on which line?", "gradient_check.md#sign"},
      {"points", "gradient_check.all-at-once", "All parameters are moved together; only one at a time should move.", "How many entries of the step are not zero?", "gradient_check.md#all-at-once"},
      {"points", "gradient_check.never-asked", "J is never asked for: the loop over the parameters does not run.", visited, "gradient_check.md#all-at-once"},
      {"points", "gradient_check.above-scaled", "The upper point is the parameter times epsilon; epsilon should be added to it.", argument, "gradient_check.md#half-step"},
      {"points", "gradient_check.above-divided", "The upper point is the parameter divided by epsilon; epsilon should be added to it.", argument, "gradient_check.md#half-step"},
      {"points", "gradient_check.below-scaled", "The lower point is the parameter times epsilon; epsilon should be taken from it.", argument, "gradient_check.md#half-step"},
      {"points", "gradient_check.below-divided", "The lower point is the parameter divided by epsilon; epsilon should be taken from it.", argument, "gradient_check.md#half-step"},
      {"points", "gradient_check.step-relative", "The step is multiplied by the parameter; it should be epsilon for every parameter.", argument, "gradient_check.md#half-step"},
      {"reset", "gradient_check.not-restored", "Parameters stay at +epsilon when the next one is moved: they are not put back.", reset, "gradient_check.md#not-restored"},
      {"reset", "gradient_check.step-not-cleared", "Once a parameter was moved it is moved again with every later one: the step is not set back to 0.", reset, "gradient_check.md#not-restored"},
      {"reset", "gradient_check.half-restored", "Parameters stay at -epsilon when the next one is moved: they are only half put back.", "Is theta the same after the check as before?", "gradient_check.md#half-restored"},
      {"reset", "gradient_check.net-drift", "Each parameter ends one epsilon too high: more is added back than was taken.", "Is theta the same after the check as before?", "gradient_check.md#half-restored"},
      {"step", "gradient_check.epsilon-written-in", "1e-4 is written in where epsilon belongs.", argument, "gradient_check.md#epsilon-ignored"},
      {"step", "gradient_check.step-written-in", "1e-4 is written in as the step, while epsilon is used in the division.", argument, "gradient_check.md#epsilon-ignored"},
      {"step", "gradient_check.divisor-written-in", "1e-4 is written in the division, while epsilon is used as the step.", argument, "gradient_check.md#epsilon-ignored"},
      {"step", "gradient_check.half-step", "The parameter moves by epsilon/2, while the division is by 2·epsilon.", apart, "gradient_check.md#half-step"},
      {"step", "gradient_check.double-step", "The parameter moves by 2·epsilon, while the division is by 2·epsilon.", apart, "gradient_check.md#half-step"},
      {"step", "gradient_check.epsilon-squared", "The parameter moves by epsilon squared.", argument, "gradient_check.md#half-step"},
      {"top", "gradient_check.sign", "The two values of J are subtracted the wrong way round.", larger, "gradient_check.md#sign"},
      {"top", "gradient_check.sum", "The two values of J are added; their difference is wanted.", larger, "gradient_check.md#sign"},
      {"top", "gradient_check.absolute", "The sign of the difference is thrown away.", "Can a slope be negative?", "gradient_check.md#sign"},
      {"top", "gradient_check.one-value", "Only J above the parameter is used; the value below is not subtracted.", larger, "gradient_check.md#one-sided"},
      {"top", "gradient_check.other-value", "Only J below the parameter is used; it should be taken from the value above.", larger, "gradient_check.md#one-sided"},
      {"top", "gradient_check.ratio", "The two values of J are divided by one another; their difference is wanted.", larger, "gradient_check.md#sign"},
      {"top", "gradient_check.ratio-upside-down", "The two values of J are divided by one another, the lower by the upper; their difference is wanted.", larger, "gradient_check.md#sign"},
      {"top", "gradient_check.product", "The two values of J are multiplied; their difference is wanted.", larger, "gradient_check.md#sign"},
      {"divisor", "gradient_check.no-two", "The difference is divided by epsilon; the two points are 2·epsilon apart.", apart, "gradient_check.md#no-two"},
      {"divisor", "gradient_check.two-too-many", "A one-sided difference is divided by 2·epsilon, but its points are only epsilon apart.", apart, "gradient_check.md#half-step"},
      {"divisor", "gradient_check.precedence", "The difference is divided by 2 and then multiplied by epsilon: the brackets around 2*epsilon are missing.", "In which order are / and * worked out on that line?", "gradient_check.md#half-step"},
      {"divisor", "gradient_check.only-two", "The difference is divided by 2 only; epsilon is missing.", apart, "gradient_check.md#half-step"},
      {"divisor", "gradient_check.not-divided", "The difference is not divided by anything.", apart, "gradient_check.md#half-step"},
      {"divisor", "gradient_check.multiplied", "The difference is multiplied by 2·epsilon and should be divided by it.", apart, "gradient_check.md#half-step"},
      {"divisor", "gradient_check.two-plus", "The difference is divided by 2 + epsilon: a plus stands where 2 times epsilon is meant.", apart, "gradient_check.md#half-step"},
      {"divisor", "gradient_check.two-minus", "The difference is divided by 2 - epsilon: a minus stands where 2 times epsilon is meant.", apart, "gradient_check.md#half-step"},
      {"divisor", "gradient_check.two-over", "The difference is divided by 2/epsilon: a division stands where 2 times epsilon is meant.", apart, "gradient_check.md#half-step"},
      {"divisor", "gradient_check.divisor-subtracted", "2·epsilon is taken from the difference, which should be divided by it.", apart, "gradient_check.md#half-step"},
      {"divisor", "gradient_check.divisor-added", "2·epsilon is added to the difference, which should be divided by it.", apart, "gradient_check.md#half-step"},
      {"divisor", "gradient_check.times-epsilon", "The difference is multiplied by epsilon and should be divided by 2·epsilon.", apart, "gradient_check.md#half-step"},
      {"divisor", "gradient_check.three", "The difference is divided by 3·epsilon.", apart, "gradient_check.md#half-step"},
      {"divisor", "gradient_check.four", "The difference is divided by 4·epsilon.", apart, "gradient_check.md#half-step"},
      {"divisor", "gradient_check.divisor-squared", "The difference is divided by 2·epsilon squared.", apart, "gradient_check.md#half-step"},
      {"divisor", "gradient_check.precedence-minus", "Only the second value is divided: the brackets around the difference are missing.", "In which order are - and / worked out on that line?", "gradient_check.md#half-step"},
      {"range", "gradient_check.first-skipped", "The first entry of the gradient is never worked out.", visited, "gradient_check.md#all-at-once"},
      {"range", "gradient_check.last-skipped", "The last entry of the gradient is never worked out.", visited, "gradient_check.md#all-at-once"},
      {"range", "gradient_check.only-first", "Only the first entry of the gradient is worked out.", visited, "gradient_check.md#all-at-once"},
      {"range", "gradient_check.shared", "Every entry holds the last slope.", visited, "gradient_check.md#all-at-once"},
      {"float", "gradient_check.single-precision", "The values of J are kept as float: their difference loses nearly all its digits.", "How many digits survive in the difference of two close numbers?", "gradient_check.md#single-precision"},
  };
  return all;
}

wire::Record difference(const Observation& seen, const Picks& is) {
  const arma::vec a = seen.call.arguments["a"].as_col(), b = seen.call.arguments["b"].as_col();
  const auto size = [&](const arma::vec& v) {
    if (is("gradient_check.one-norm")) return arma::accu(arma::abs(v));
    if (is("gradient_check.largest-entry")) return arma::abs(v).max();
    if (is("gradient_check.squared-length")) return arma::accu(arma::square(v));
    if (is("gradient_check.sums")) return arma::accu(v);
    if (is("gradient_check.absolute-sums")) return std::abs(arma::accu(v));
    if (is("gradient_check.signed-maximum")) return v.max();
    if (is("gradient_check.three-norm")) return arma::norm(v, 3);
    if (is("gradient_check.four-norm")) return arma::norm(v, 4);
    return arma::norm(v);
  };
  double top = size(a - b), bottom = size(a + b);
  if (is("gradient_check.top-product")) top = size(a % b);
  if (is("gradient_check.top-ratio")) top = size(a / b);
  if (is("gradient_check.top-one-norm")) top = arma::norm(a - b, 1);
  if (is("gradient_check.top-three-norm")) top = arma::norm(a - b, 3);
  if (is("gradient_check.top-four-norm")) top = arma::norm(a - b, 4);
  if (is("gradient_check.top-largest-entry")) top = arma::norm(a - b, "inf");
  if (is("gradient_check.top-sum-of-entries")) top = arma::accu(a - b);
  if (is("gradient_check.bottom-product")) bottom = size(a % b);
  if (is("gradient_check.bottom-ratio")) bottom = size(a / b);
  if (is("gradient_check.bottom-one-norm")) bottom = arma::norm(a + b, 1);
  if (is("gradient_check.bottom-three-norm")) bottom = arma::norm(a + b, 3);
  if (is("gradient_check.bottom-four-norm")) bottom = arma::norm(a + b, 4);
  if (is("gradient_check.bottom-largest-entry")) bottom = arma::norm(a + b, "inf");
  if (is("gradient_check.bottom-sum-of-entries")) bottom = arma::accu(a + b);
  if (is("gradient_check.lengths-subtracted")) top = size(a) - size(b);
  if (is("gradient_check.lengths-apart")) top = std::abs(size(a) - size(b));
  if (is("gradient_check.top-squared")) top *= top;
  if (is("gradient_check.top-sum")) top = size(a + b);
  if (is("gradient_check.sum-of-lengths")) bottom = size(a) + size(b);
  if (is("gradient_check.length-of-a")) bottom = size(a);
  if (is("gradient_check.length-of-b")) bottom = size(b);
  if (is("gradient_check.larger-length")) bottom = std::max(size(a), size(b));
  if (is("gradient_check.not-relative")) bottom = 1;
  if (is("gradient_check.divided-by-count")) bottom = static_cast<double>(a.n_elem);
  if (is("gradient_check.bottom-difference")) bottom = size(a - b);
  if (is("gradient_check.bottom-squared")) bottom *= bottom;
  if (is("gradient_check.half-sum")) bottom /= 2;
  double value = top / bottom;
  if (is("gradient_check.by-entry-mean")) value = arma::mean(arma::abs(a - b) / arma::abs(a + b));
  if (is("gradient_check.by-entry-largest")) value = (arma::abs(a - b) / arma::abs(a + b)).max();
  if (is("gradient_check.upside-down")) value = bottom / top;
  if (is("gradient_check.whole-squared")) value *= value;
  if (is("gradient_check.percent")) value *= 100;
  if (is("gradient_check.negative")) value = -value;
  return wire::Record().add("difference", value);
}

const std::vector<Option>& difference_options() {
  static const std::vector<Option> all = {
      {"size", "gradient_check.one-norm", "The absolute values are summed where the length (root of the sum of squares) is meant.", length, "gradient_check.md#wrong-denominator"},
      {"size", "gradient_check.largest-entry", "The largest entry is taken where the length is meant.", length, "gradient_check.md#wrong-denominator"},
      {"size", "gradient_check.squared-length", "The lengths are squared: the root is missing in both.", length, "gradient_check.md#squared-length"},
      {"size", "gradient_check.sums", "The entries are summed where the length is meant: positive and negative ones cancel.", length, "gradient_check.md#wrong-denominator"},
      {"size", "gradient_check.absolute-sums", "The entries are summed where the length is meant: positive and negative ones cancel.", length, "gradient_check.md#wrong-denominator"},
      {"size", "gradient_check.signed-maximum", "The largest entry, with its sign, is taken where the length is meant.", length, "gradient_check.md#wrong-denominator"},
      {"size", "gradient_check.three-norm", "The third root of a sum of third powers is taken where the length (root of the sum of squares) is meant.", length, "gradient_check.md#wrong-denominator"},
      {"size", "gradient_check.four-norm", "The fourth root of a sum of fourth powers is taken where the length (root of the sum of squares) is meant.", length, "gradient_check.md#wrong-denominator"},
      {"above", "gradient_check.top-product", "The length of the entrywise product of a and b stands where that of a - b is meant.", opposite, "gradient_check.md#wrong-denominator"},
      {"above", "gradient_check.top-ratio", "The length of the entrywise quotient of a and b stands where that of a - b is meant.", opposite, "gradient_check.md#wrong-denominator"},
      {"above", "gradient_check.top-one-norm", "For a - b the absolute values are summed where the length is meant; the other side has the length.", length, "gradient_check.md#wrong-denominator"},
      {"above", "gradient_check.top-three-norm", "For a - b the third root of a sum of third powers is taken where the length is meant.", length, "gradient_check.md#wrong-denominator"},
      {"above", "gradient_check.top-four-norm", "For a - b the fourth root of a sum of fourth powers is taken where the length is meant.", length, "gradient_check.md#wrong-denominator"},
      {"above", "gradient_check.top-largest-entry", "For a - b the largest entry is taken where the length is meant.", length, "gradient_check.md#wrong-denominator"},
      {"above", "gradient_check.top-sum-of-entries", "For a - b the entries are summed where the length is meant: positive and negative ones cancel.", length, "gradient_check.md#wrong-denominator"},
      {"below", "gradient_check.bottom-product", "The length of the entrywise product of a and b stands where that of a + b is meant.", opposite, "gradient_check.md#wrong-denominator"},
      {"below", "gradient_check.bottom-ratio", "The length of the entrywise quotient of a and b stands where that of a + b is meant.", opposite, "gradient_check.md#wrong-denominator"},
      {"below", "gradient_check.bottom-one-norm", "For a + b the absolute values are summed where the length is meant; the other side has the length.", length, "gradient_check.md#wrong-denominator"},
      {"below", "gradient_check.bottom-three-norm", "For a + b the third root of a sum of third powers is taken where the length is meant.", length, "gradient_check.md#wrong-denominator"},
      {"below", "gradient_check.bottom-four-norm", "For a + b the fourth root of a sum of fourth powers is taken where the length is meant.", length, "gradient_check.md#wrong-denominator"},
      {"below", "gradient_check.bottom-largest-entry", "For a + b the largest entry is taken where the length is meant.", length, "gradient_check.md#wrong-denominator"},
      {"below", "gradient_check.bottom-sum-of-entries", "For a + b the entries are summed where the length is meant: positive and negative ones cancel.", length, "gradient_check.md#wrong-denominator"},
      {"above", "gradient_check.lengths-subtracted", "The lengths are subtracted; the length of the difference a - b is meant.", opposite, "gradient_check.md#wrong-denominator"},
      {"above", "gradient_check.lengths-apart", "The lengths are compared; the length of the difference a - b is meant.", opposite, "gradient_check.md#wrong-denominator"},
      {"above", "gradient_check.top-squared", "The length of a - b is squared, and that of a + b is not.", length, "gradient_check.md#squared-length"},
      {"above", "gradient_check.top-sum", "a + b stands above the line too; there a - b is meant.", "What should come out for two equal gradients?", "gradient_check.md#wrong-denominator"},
      {"below", "gradient_check.sum-of-lengths", "The difference is divided by the sum of both lengths; the length of the sum a + b is meant.", opposite, "gradient_check.md#wrong-denominator"},
      {"below", "gradient_check.length-of-a", "The difference is divided by the length of a only.", opposite, "gradient_check.md#wrong-denominator"},
      {"below", "gradient_check.length-of-b", "The difference is divided by the length of b only.", opposite, "gradient_check.md#wrong-denominator"},
      {"below", "gradient_check.larger-length", "The difference is divided by the larger of the two lengths.", opposite, "gradient_check.md#wrong-denominator"},
      {"below", "gradient_check.not-relative", "The length of the difference is not divided by anything.", much, "gradient_check.md#not-relative"},
      {"below", "gradient_check.divided-by-count", "The difference is divided by the number of entries.", much, "gradient_check.md#not-relative"},
      {"below", "gradient_check.bottom-difference", "a - b stands below the line too; there a + b is meant.", opposite, "gradient_check.md#wrong-denominator"},
      {"below", "gradient_check.bottom-squared", "The length of a + b is squared, and that of a - b is not.", length, "gradient_check.md#squared-length"},
      {"below", "gradient_check.half-sum", "The difference is divided by half of the length of a + b.", opposite, "gradient_check.md#wrong-denominator"},
      {"whole", "gradient_check.by-entry-mean", "The mean of the relative differences of the entries is taken; the lengths should be divided.", much, "gradient_check.md#wrong-denominator"},
      {"whole", "gradient_check.by-entry-largest", "The largest relative difference of an entry is taken; the lengths should be divided.", much, "gradient_check.md#wrong-denominator"},
      {"whole", "gradient_check.upside-down", "The fraction is upside down.", "What should come out for two equal gradients?", "gradient_check.md#wrong-denominator"},
      {"after", "gradient_check.whole-squared", "The result is squared.", length, "gradient_check.md#squared-length"},
      {"after", "gradient_check.percent", "The result is a percentage.", much, "gradient_check.md#not-relative"},
      {"after", "gradient_check.negative", "The result has the wrong sign: a length is never negative.", length, "gradient_check.md#wrong-denominator"},
  };
  return all;
}

}  // namespace

std::vector<Entry> gradient_check_entries() { return entries_of({gradient_options(), difference_options()}); }

std::vector<SiteModel> gradient_check_models() {
  return {{"numerical_gradient", gradient_options(), gradient, 1e-8, 3, true},
          {"relative_difference", difference_options(), difference, 1e-9, 2, true}};
}

Mistakes explain_gradient_check(const Part& part, const Log& log) {
  Mistakes all = explain_by_choices(gradient_check_models()[0], log);
  const Mistakes second = explain_by_choices(gradient_check_models()[1], log);
  all.insert(all.end(), second.begin(), second.end());
  return or_by_layout(std::move(all), part, log);
}

}  // namespace ex4::diagnosis
