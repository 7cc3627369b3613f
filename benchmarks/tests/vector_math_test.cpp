// The vectorised exponential and sigmoid against long double, over everything a unit can see.
#include "benchmarks/vector_math.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace ex4::bench {
namespace {

TEST(VectorMath, ExponentialIsGoodToTheLastDigits) {
  double worst = 0;
  for (double z = -700; z <= 700; z += 0.00937) {
    const double got = exp_minus_abs(every(z))[0];
    const long double right = std::exp(-std::fabs(static_cast<long double>(z)));
    worst = std::max(worst, static_cast<double>(std::fabs(got - right) / right));
  }
  EXPECT_LE(worst, 2 * std::numeric_limits<double>::epsilon());
}

TEST(VectorMath, SigmoidIsGoodOnBothSidesAndAtTheEnds) {
  for (double z = -700; z <= 700; z += 0.0517) {
    const double got = sigmoid_from(every(z), exp_minus_abs(every(z)))[0];
    const long double right = 1 / (1 + std::exp(-static_cast<long double>(z)));
    ASSERT_LE(std::fabs(got - right), 4 * std::numeric_limits<double>::epsilon() * right) << z;
  }
  for (const double z : {1000.0, 1e300, std::numeric_limits<double>::infinity()}) {
    EXPECT_EQ(sigmoid_from(every(z), exp_minus_abs(every(z)))[0], 1);
    EXPECT_LE(sigmoid_from(every(-z), exp_minus_abs(every(-z)))[0], 1e-300);
    EXPECT_GE(sigmoid_from(every(-z), exp_minus_abs(every(-z)))[0], 0);
  }
}

TEST(VectorMath, EachLaneIsItsOwn) {
  Vec z{};
  for (int i = 0; i < lanes; ++i) z[i] = i - 1.5;
  const Vec got = exp_minus_abs(z);
  for (int i = 0; i < lanes; ++i) EXPECT_NEAR(got[i], std::exp(-std::fabs(z[i])), 1e-15);
}

}  // namespace
}  // namespace ex4::bench
