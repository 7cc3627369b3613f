// Our solutions against the oracle, on networks of random sizes from fixed seeds.
#include <gtest/gtest.h>

#include <cmath>

#include "checker/cases/numbers.hpp"
#include "checker/cases/random_networks.hpp"
#include "checker/oracle/oracle.hpp"
#include "exercises/backprop_loop.hpp"
#include "exercises/backprop_vectorized.hpp"
#include "exercises/cost.hpp"
#include "exercises/display_data.hpp"
#include "exercises/gradient_check.hpp"
#include "exercises/hidden_layer.hpp"
#include "exercises/model.hpp"
#include "exercises/regularization.hpp"
#include "exercises/regularized_gradient.hpp"
#include "exercises/sigmoid_gradient.hpp"
#include "exercises/training.hpp"

namespace ex4 {
namespace {

using cases::NetworkCase;

constexpr double close = 1e-12;

void expect_equal(const arma::mat& got, const arma::mat& want, const std::string& what,
                  double tolerance = close) {
  ASSERT_EQ(arma::size(got), arma::size(want)) << what;
  ASSERT_FALSE(want.is_empty()) << what;
  EXPECT_LE(arma::abs(got - want).max(), tolerance * std::max(1.0, arma::abs(want).max())) << what;
}

void expect_equal(const Gradient& got, const Gradient& want, const std::string& what) {
  expect_equal(got.theta1, want.theta1, what + ", Theta1");
  expect_equal(got.theta2, want.theta2, what + ", Theta2");
}

/// Sizes, weights and labels all drawn from the seed; from a tenth to ten times the usual weights.
NetworkCase drawn(std::uint64_t seed) {
  cases::Numbers numbers(seed);
  cases::Recipe recipe{seed, numbers.one_of(40), numbers.one_of(30), numbers.one_of(20),
                       1 + numbers.one_of(11)};
  recipe.theta1_size = std::pow(10, numbers.between(-1, 1));
  recipe.theta2_size = std::pow(10, numbers.between(-1, 1));
  return cases::random_network(recipe, "seed " + std::to_string(seed));
}

class SolutionsOnRandomNetworks : public ::testing::TestWithParam<std::uint64_t> {};

TEST_P(SolutionsOnRandomNetworks, AgreeWithTheOracle) {
  const NetworkCase of = drawn(GetParam());
  const double lambda = cases::Numbers(GetParam() + 1).between(0, 10);
  const Activations a = feedforward(of.w, of.X), b = oracle::feedforward(of.w, of.X);
  expect_equal(a.a1, b.a1, "a1");
  expect_equal(a.z2, b.z2, "z2");
  expect_equal(a.a2, b.a2, "a2");
  expect_equal(a.z3, b.z3, "z3");
  expect_equal(a.a3, b.a3, "a3");
  expect_equal(arma::mat{cost(of.w, of.X, of.y)}, arma::mat{oracle::cost(of.w, of.X, of.y)}, "cost");
  expect_equal(arma::mat{regularized_cost(of.w, of.X, of.y, lambda)},
               arma::mat{oracle::regularized_cost(of.w, of.X, of.y, lambda)}, "regularized_cost");
  const Gradient gradient = oracle::gradient(of.w, of.X, of.y);
  expect_equal(backprop_loop(of.w, of.X, of.y), gradient, "backprop_loop");
  expect_equal(backprop_vectorized(of.w, of.X, of.y), gradient, "backprop_vectorized");
  expect_equal(regularized_gradient(of.w, of.X, of.y, lambda),
               oracle::regularized_gradient(of.w, of.X, of.y, lambda), "regularized_gradient");
  expect_equal(sigmoid_gradient(b.z2), oracle::sigmoid_gradient(b.z2), "sigmoid_gradient");
  expect_equal(unroll(of.w), oracle::unroll(of.w), "unroll", 0);
  const Weights back = roll(oracle::unroll(of.w), of.n(), of.h(), of.K());
  expect_equal(back.theta1, of.w.theta1, "roll", 0);
  expect_equal(back.theta2, of.w.theta2, "roll", 0);
  expect_equal(one_hot(of.y, of.K()), oracle::one_hot(of.y, of.K()), "one_hot", 0);
  EXPECT_TRUE(arma::all(predict(of.w, of.X) == oracle::predict(of.w, of.X)));
  EXPECT_EQ(accuracy(oracle::predict(of.w, of.X), of.y), oracle::accuracy(oracle::predict(of.w, of.X), of.y));
}

TEST_P(SolutionsOnRandomNetworks, DrawWhatTheOracleDraws) {
  cases::Numbers numbers(GetParam());
  const arma::uword m = numbers.one_of(60), side = numbers.one_of(9);
  const arma::mat X = numbers.matrix(m, side * side, -2, 2),
                  theta1 = numbers.matrix(m, side * side + 1, -2, 2);
  expect_equal(display_data(X), oracle::display_data(X), "display_data");
  expect_equal(hidden_layer_image(theta1), oracle::hidden_layer_image(theta1), "hidden_layer_image");
}

TEST_P(SolutionsOnRandomNetworks, EstimateGradientsAsTheOracleDoes) {
  const arma::vec at = cases::Numbers(GetParam()).matrix(8, 1, -1, 1);
  const auto J = [](const arma::vec& p) {
    return arma::accu(arma::sin(p) % arma::shift(p, 1)) + p(0) * p(0) * p(3);
  };
  for (const double epsilon : {1e-4, 0.1})
    expect_equal(numerical_gradient(J, at, epsilon), oracle::numerical_gradient(J, at, epsilon), "central",
                 1e-10);
  EXPECT_NEAR(relative_difference(at, at + 0.5), oracle::relative_difference(at, at + 0.5), 1e-13);
}

INSTANTIATE_TEST_SUITE_P(Seeds, SolutionsOnRandomNetworks, ::testing::Range<std::uint64_t>(9001, 9025));

TEST(Solutions, PassTheGradientCheckOfTheCourse) {
  for (const double lambda : {0.0, 3.0}) {
    const NetworkCase of = drawn(77);
    const CostFunction J = [&](const arma::vec& p) {
      return regularized_cost(roll(p, of.n(), of.h(), of.K()), of.X, of.y, lambda);
    };
    const Gradient g = regularized_gradient(of.w, of.X, of.y, lambda);
    EXPECT_LT(relative_difference(unroll({g.theta1, g.theta2}), numerical_gradient(J, unroll(of.w), 1e-4)),
              1e-8);
  }
}

TEST(Solutions, StayRightWhenUnitsSaturate) {
  for (const NetworkCase& of : cases::saturated()) {
    expect_equal(backprop_loop(of.w, of.X, of.y), oracle::gradient(of.w, of.X, of.y), of.title);
    expect_equal(backprop_vectorized(of.w, of.X, of.y), oracle::gradient(of.w, of.X, of.y), of.title);
    EXPECT_NEAR(cost(of.w, of.X, of.y), oracle::cost(of.w, of.X, of.y),
                1e-9 * oracle::cost(of.w, of.X, of.y));
  }
}

TEST(Solutions, TrainUntilTheGradientVanishes) {
  const NetworkCase of = cases::any_sizes()[0];
  arma::arma_rng::set_seed(5);
  const Weights w = train(of.X, of.y, {4, of.K(), 0.5, 500});
  const Gradient g = oracle::regularized_gradient(w, of.X, of.y, 0.5);
  EXPECT_LT(arma::norm(oracle::unroll({g.theta1, g.theta2})), 1e-6);
}

}  // namespace
}  // namespace ex4
