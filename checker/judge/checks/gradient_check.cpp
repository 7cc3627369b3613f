// Checks of part 2.4, `gradient_check`. The judge answers every question that numerical_gradient asks of J.
#include <fmt/format.h>
#include <cmath>

#include "checker/cases/numbers.hpp"
#include "checker/cases/official.hpp"
#include "checker/judge/part_test.hpp"
#include "checker/oracle/oracle.hpp"

namespace ex4::judge {
namespace {

using CostOf = std::function<double(const arma::vec&)>;

/// What was odd about the first point at which J was asked for: it must be params with one number moved by
/// ±ε.
std::string oddity(const std::vector<Evaluation>& asked, const arma::vec& params, double epsilon) {
  if (asked.empty()) return "; J was never called";
  for (std::size_t call = 0; call < asked.size(); ++call) {
    const arma::vec& point = asked[call].point;
    if (point.n_elem != params.n_elem)
      return fmt::format("; call {} of J got {} numbers instead of {}", call + 1, point.n_elem,
                         params.n_elem);
    std::vector<arma::uword> moved;
    for (arma::uword i = 0; i < params.n_elem; ++i)
      if (!(std::abs(point(i) - params(i)) <= epsilon * 1e-6)) moved.push_back(i);
    if (moved.size() > 1)
      return fmt::format("; at call {} of J the params numbers {} and {} were both moved", call + 1,
                         moved[0] + 1, moved[1] + 1);
    if (moved.empty()) continue;
    const double step = point(moved[0]) - params(moved[0]);
    if (!(std::abs(std::abs(step) - epsilon) <= epsilon * 1e-6))
      return fmt::format("; call {} of J moved number {} by {}", call + 1, moved[0] + 1, six_digits(step));
  }
  return {};
}

class GradientCheck : public PartTest {
 protected:
  void expect_difference(const arma::vec& a, const arma::vec& b, const std::string& title) {
    wire::Call call{"relative_difference", {}, {}};
    call.arguments.add("a", arma::mat(a)).add("b", arma::mat(b));
    expect(std::move(call), wire::Record().add("difference", oracle::relative_difference(a, b)),
           tolerance::value, title);
  }

  void expect_gradient(const CostOf& J, const arma::vec& params, double epsilon, const std::string& title) {
    wire::Call call{"numerical_gradient", {}, {}};
    call.arguments.add("params", arma::mat(params)).add("epsilon", epsilon);
    CallOptions options;
    options.cost = J;
    options.params = params.n_elem;
    const Observation& observation = observe(std::move(call), title, options);
    wire::Record expected;
    expected.add("gradient", arma::mat(oracle::numerical_gradient(J, params, epsilon)));
    Grading::current().log().back().expected = expected;
    if (!returned(observation)) return;
    const auto difference = first_difference(expected, observation.outcome.value, tolerance::difference);
    if (!difference) return;
    disagree(observation, difference->expected,
             difference->got + (difference->extent.empty() ? "" : "; " + difference->extent) +
                 oddity(observation.outcome.evaluations, params, epsilon));
  }
};

arma::vec some_numbers(std::uint64_t seed, arma::uword count) {
  return arma::vec(cases::Numbers(seed).matrix(count, 1, -1, 1));
}

/// Every number has its own curvature, and each depends on its neighbour: central differences are exact here.
double bowl(const arma::vec& params) {
  double sum = 0;
  for (arma::uword i = 0; i < params.n_elem; ++i) {
    const double rank = static_cast<double>(i + 1);
    sum += rank * params(i) * params(i) - 3 * params(i);
    if (i > 0) sum += (rank + 0.5) * params(i) * params(i - 1);
  }
  return sum;
}

/// Cubes and a product of three: here a one-sided difference is far off.
double cubic(const arma::vec& params) {
  double sum = 0;
  for (arma::uword i = 0; i < params.n_elem; ++i) {
    const double next = params((i + 1) % params.n_elem);
    sum += static_cast<double>(i + 2) * params(i) * params(i) * params(i) + params(i) * params(i) * next;
  }
  return sum;
}

double waves(const arma::vec& params) {
  double sum = 0;
  for (arma::uword i = 0; i < params.n_elem; ++i)
    sum += std::sin(3 * params(i) + static_cast<double>(i)) * (i > 0 ? std::cos(params(i - 1)) : 1.0);
  return sum;
}

CostOf network_cost(double lambda) {
  const cases::NetworkCase of = cases::gradient_check();
  return [of, lambda](const arma::vec& params) {
    return oracle::regularized_cost(oracle::roll(params, of.n(), of.h(), of.K()), of.X, of.y, lambda);
  };
}

TEST_F(GradientCheck, RelativeDifferenceDividesLengths) {
  expect_difference({3, 4}, {0, 0}, "a = (3, 4), b = (0, 0)");
  expect_difference({1, 2, 2}, {2, 4, 4}, "b is twice a");
  expect_difference({2, -1, 3}, {1, 1, 1}, "two gradients of three numbers");
  expect_difference({5}, {3}, "a = 5, b = 3");
}

TEST_F(GradientCheck, RelativeDifferenceIsZeroForEqualGradients) {
  expect_difference({1, -2, 3}, {1, -2, 3}, "a and b are equal");
}

TEST_F(GradientCheck, RelativeDifferenceKnowsSigns) {
  expect_difference({1, -2, 3}, {-1.5, 2, -3}, "b is nearly -a");
  expect_difference({-1, -2}, {-2, -1}, "negative numbers");
}

TEST_F(GradientCheck, RelativeDifferenceWorksForAnyLength) {
  for (const arma::uword count : {2, 7, 38, 500}) {
    const arma::vec a = some_numbers(700 + count, count);
    expect_difference(a, a + 1e-3 * some_numbers(800 + count, count), "two gradients that nearly agree");
    expect_difference(a, some_numbers(900 + count, count), "two gradients that do not agree");
  }
}

TEST_F(GradientCheck, NumericalGradientWorksForABowl) {
  expect_gradient(bowl, {0.3, -0.2, 0.5, 1.0}, 1e-4, "J is a sum of squares and products");
  expect_gradient(bowl, {-0.6, 0.9, 0.1, -0.4}, 1e-4, "the same J at another point");
  // Beyond 1, where a step that grows with the parameter differs from one of epsilon.
  expect_gradient(bowl, {-6.5, 0.9, 12, -2.4}, 1e-4, "the same J far from zero");
}

TEST_F(GradientCheck, NumericalGradientGoesToBothSides) {
  expect_gradient(cubic, {0.3, -0.2, 0.5, 1.0, -0.7}, 1e-4, "J is a sum of cubes and products");
}

TEST_F(GradientCheck, NumericalGradientHonoursEpsilon) {
  for (const double epsilon : {1e-3, 0.05, 0.5})
    expect_gradient(waves, some_numbers(711, 6), epsilon, "J is a wave");
}

TEST_F(GradientCheck, NumericalGradientWorksForAnyLength) {
  for (const arma::uword count : {1, 2, 9, 60})
    expect_gradient(cubic, some_numbers(720 + count, count), 1e-4, "a sum of cubes");
}

TEST_F(GradientCheck, NumericalGradientWorksForTheNetworkOfTheCourse) {
  for (const double lambda : {0.0, 3.0})
    expect_gradient(network_cost(lambda), oracle::unroll(cases::gradient_check().w), 1e-4,
                    fmt::format("J is the cost of the course's 3-5-3 network, λ = {}", lambda));
}

TEST_F(GradientCheck, NumericalGradientGivesTheSameAnswerTwice) {
  for (int i = 0; i < 2; ++i) expect_gradient(waves, some_numbers(731, 5), 1e-4, "twice the same call");
}

TEST_F(GradientCheck, GivesTheSameAnswerAgain) { expect_same_answer_again(); }

TEST_F(GradientCheck, LeavesItsArgumentsAlone) { expect_arguments_unchanged(); }

}  // namespace
}  // namespace ex4::judge
