// The oracle against what it must not depend on: GNU Octave's numbers, the course's published ones, and its
// own cost by central differences.
#include "checker/oracle/oracle.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <span>

#include "checker/cases/official.hpp"
#include "checker/cases/random_networks.hpp"
#include "checker/data/source.hpp"
#include "checker/tests/octave_values.hpp"

namespace ex4 {
namespace {

using cases::NetworkCase;

void expect_values(const arma::vec& got, std::span<const double> want, double tolerance,
                   const std::string& what) {
  ASSERT_EQ(got.n_elem, want.size()) << what;
  for (arma::uword i = 0; i < got.n_elem; ++i)
    EXPECT_NEAR(got(i), want[i], tolerance) << what << ", number " << i;
}

arma::vec unrolled(const Gradient& g) { return oracle::unroll({g.theta1, g.theta2}); }

/// What octave_values.m prints for one network.
struct Numbers {
  std::span<const double> cost, outputs, gradient, regularized_cost, regularized_gradient;
};

void expect_network(const NetworkCase& of, double lambda, const Numbers& numbers) {
  constexpr double close = 1e-13;  // both are double arithmetic, in another order
  expect_values(arma::vec{oracle::cost(of.w, of.X, of.y)}, numbers.cost, 1e-12, of.title);
  expect_values(arma::vectorise(oracle::feedforward(of.w, of.X).a3), numbers.outputs, close, of.title);
  expect_values(unrolled(oracle::gradient(of.w, of.X, of.y)), numbers.gradient, close, of.title);
  expect_values(arma::vec{oracle::regularized_cost(of.w, of.X, of.y, lambda)}, numbers.regularized_cost,
                1e-11, of.title);
  expect_values(unrolled(oracle::regularized_gradient(of.w, of.X, of.y, lambda)),
                numbers.regularized_gradient, 1e-12, of.title);
}

/// octave_values.m's network of its own: the squares and multiples are in the script.
NetworkCase large() {
  NetworkCase made{
      "the large network", {arma::mat(5, 4), arma::mat(6, 6)}, arma::mat(7, 3), {1, 5, 2, 4, 3, 3, 1}, 0};
  const auto rank = [](arma::uword i) { return static_cast<double>(i + 1); };
  for (arma::uword i = 0; i < 20; ++i) made.w.theta1(i) = 3 * std::sin(rank(i) * rank(i));
  for (arma::uword i = 0; i < 36; ++i) made.w.theta2(i) = 2 * std::cos(rank(i) * rank(i));
  for (arma::uword i = 0; i < 21; ++i) made.X(i) = 1.5 * std::sin(rank(i) * 1.7);
  return made;
}

TEST(Oracle, AgreesWithOctave) {
  using namespace octave;
  expect_network(
      cases::course(), 1.5,
      {course_cost, course_outputs, course_gradient, course_regularized_cost, course_regularized_gradient});
  expect_network(cases::mentors(), 4,
                 {mentors_cost, mentors_outputs, mentors_gradient, mentors_regularized_cost,
                  mentors_regularized_gradient});
  expect_network(
      cases::gradient_check(), 3,
      {check_cost, check_outputs, check_gradient, check_regularized_cost, check_regularized_gradient});
  expect_network(
      large(), 0.7,
      {large_cost, large_outputs, large_gradient, large_regularized_cost, large_regularized_gradient});
}

TEST(Oracle, AgreesWithOctaveOnSlopesLengthsAndPictures) {
  expect_values(arma::vectorise(oracle::sigmoid_gradient(arma::mat(arma::vec(
                    std::vector<double>(std::begin(octave::slope_at), std::end(octave::slope_at)))))),
                octave::slope, 1e-16, "slope");
  arma::vec a(9), b(9);
  arma::mat P(5, 4);
  const double scale[] = {1, 10, 0.1, 3, 7};
  for (arma::uword i = 0; i < 9; ++i) {
    a(i) = std::sin(static_cast<double>(i + 1));
    b(i) = std::cos(static_cast<double>(i + 1));
  }
  for (arma::uword i = 0; i < 20; ++i) P(i) = std::sin(static_cast<double>(i + 1) * 2.3) * scale[i % 5];
  expect_values(arma::vec{oracle::relative_difference(a, b)}, octave::relative_difference, 1e-14,
                "difference");
  expect_values(arma::vectorise(oracle::display_data(P)), octave::picture, 1e-14, "picture");
  const arma::mat with_bias = arma::join_rows(arma::mat(5, 1, arma::fill::value(99)), P);
  expect_values(arma::vectorise(oracle::hidden_layer_image(with_bias)), octave::picture, 1e-14,
                "hidden layer");
}

TEST(Oracle, GivesThePublishedNumbersOfTheCourse) {
  namespace published = cases::published;
  const NetworkCase course = cases::course(), mentors = cases::mentors(), check = cases::gradient_check();
  EXPECT_NEAR(oracle::cost(course.w, course.X, course.y), published::course_cost, 1e-13);
  EXPECT_NEAR(oracle::regularized_cost(course.w, course.X, course.y, 1.5), published::course_regularized_cost,
              1e-13);
  EXPECT_NEAR(oracle::cost(mentors.w, mentors.X, mentors.y), published::mentors_cost, 5e-5);
  EXPECT_NEAR(oracle::regularized_cost(mentors.w, mentors.X, mentors.y, 4),
              published::mentors_regularized_cost, 5e-4);
  EXPECT_NEAR(oracle::cost(check.w, check.X, check.y), published::gradient_check_cost, 5e-9);
  EXPECT_NEAR(oracle::regularized_cost(check.w, check.X, check.y, 3),
              published::gradient_check_regularized_cost, 5e-9);
  constexpr double five_digits = 5.001e-6;
  expect_values(arma::vectorise(oracle::sigmoid_gradient(cases::course_slope_argument())),
                arma::conv_to<std::vector<double>>::from(published::course_slopes()), five_digits, "case 3");
  expect_values(unrolled(oracle::gradient(course.w, course.X, course.y)),
                arma::conv_to<std::vector<double>>::from(published::course_gradient()), five_digits,
                "case 4");
  expect_values(unrolled(oracle::regularized_gradient(course.w, course.X, course.y, 1.5)),
                arma::conv_to<std::vector<double>>::from(published::course_regularized_gradient()),
                five_digits, "case 5");
  expect_values(unrolled(oracle::regularized_gradient(mentors.w, mentors.X, mentors.y, 4)),
                arma::conv_to<std::vector<double>>::from(published::mentors_regularized_gradient()),
                five_digits, "the mentors' gradient");
}

TEST(Oracle, GivesThePublishedCostsOfTheDigits) {
  const data::Dataset digits = data::training_digits(EX4_DATA_DIR);
  const Weights w = data::shipped_weights(EX4_DATA_DIR);
  EXPECT_NEAR(oracle::cost(w, digits.X, digits.y), 0.2876291651613187, 1e-12);
  EXPECT_NEAR(oracle::regularized_cost(w, digits.X, digits.y, 1), 0.3837698590909234, 1e-12);
  EXPECT_NEAR(oracle::regularized_cost(w, digits.X, digits.y, 3), 0.576051, 5e-7);
}

TEST(Oracle, GradientIsTheSlopeOfItsCost) {
  std::vector<NetworkCase> all = cases::any_sizes();
  for (const std::vector<NetworkCase>& more :
       {cases::absent_classes(), cases::one_example(), cases::large_weights()})
    all.insert(all.end(), more.begin(), more.end());
  for (const NetworkCase& of : all) {
    for (const double lambda : {0.0, 2.5}) {
      const auto J = [&](const arma::vec& params) {
        return oracle::regularized_cost(oracle::roll(params, of.n(), of.h(), of.K()), of.X, of.y, lambda);
      };
      const arma::vec numerical = oracle::numerical_gradient(J, oracle::unroll(of.w), 1e-4);
      const arma::vec exact = unrolled(oracle::regularized_gradient(of.w, of.X, of.y, lambda));
      EXPECT_LT(oracle::relative_difference(exact, numerical), 1e-7) << of.title << ", λ = " << lambda;
    }
  }
}

TEST(Oracle, StaysFiniteWhereTheFormulaDoesNot) {
  EXPECT_EQ(oracle::logistic(1000), 1);
  EXPECT_EQ(oracle::logistic(-1000), 0);
  EXPECT_EQ(oracle::logistic_slope(1000), 0);
  EXPECT_EQ(oracle::logistic_slope(-1000), 0);
  EXPECT_EQ(oracle::log_one_plus_exp(1000), 1000);
  EXPECT_EQ(oracle::log_one_plus_exp(-1000), 0);
  for (const NetworkCase& of : cases::saturated()) {
    EXPECT_TRUE(std::isfinite(oracle::cost(of.w, of.X, of.y))) << of.title;
    EXPECT_TRUE(unrolled(oracle::gradient(of.w, of.X, of.y)).is_finite()) << of.title;
  }
}

TEST(Oracle, PredictsTheFirstOfEqualOutputs) {
  const Weights w{arma::mat(2, 3, arma::fill::zeros), {{0, 0, 0}, {1, 0, 0}, {1, 0, 0}}};
  EXPECT_EQ(oracle::predict(w, arma::mat(1, 2, arma::fill::ones))(0), 2u);
  EXPECT_EQ(oracle::accuracy({1, 2, 3}, {1, 2, 1}), 2.0 / 3);
}

TEST(Oracle, RefusesArgumentsThatDoNotFit) {
  const NetworkCase of = cases::any_sizes()[0];
  EXPECT_THROW(oracle::cost(of.w, of.X.tail_cols(2), of.y), std::invalid_argument);
  EXPECT_THROW(oracle::gradient(of.w, of.X, of.y.head(3)), std::invalid_argument);
  EXPECT_THROW(oracle::cost(of.w, of.X, of.y + 7), std::invalid_argument);
  EXPECT_THROW(oracle::one_hot({0, 1}, 3), std::invalid_argument);
  EXPECT_THROW(oracle::roll(arma::vec(5), 2, 3, 4), std::invalid_argument);
  EXPECT_THROW(oracle::display_data(arma::mat(2, 5)), std::invalid_argument);
}

}  // namespace
}  // namespace ex4
