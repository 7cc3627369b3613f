// The cases keep what they promise: sizes, ranges, absent labels, and the same numbers everywhere.
#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "checker/cases/numbers.hpp"
#include "checker/cases/official.hpp"
#include "checker/cases/random_networks.hpp"
#include "checker/oracle/oracle.hpp"

namespace ex4::cases {
namespace {

double largest_z3(const NetworkCase& of) { return arma::abs(oracle::feedforward(of.w, of.X).z3).max(); }

TEST(Cases, NumbersAreTheSameWithEveryLibrary) {
  // The engine's 10000th number is part of the C++ standard; ours are its upper 53 bits over 2^53.
  std::mt19937_64 engine;
  engine.discard(9999);
  ASSERT_EQ(engine(), 9981545732273789042u);
  Numbers numbers(std::mt19937_64::default_seed);
  double last = 0;
  for (int i = 0; i < 10000; ++i) last = numbers.between(0, 1);
  EXPECT_EQ(last, static_cast<double>(9981545732273789042u >> 11) * 0x1.0p-53);
}

TEST(Cases, GradedCostsStayWhereThePlainFormulaIsExactEnough) {
  for (const auto& list : {any_sizes(), absent_classes(), large_weights(), one_example(),
                           std::vector<NetworkCase>{large_bias(), course(), mentors(), gradient_check()}})
    for (const NetworkCase& of : list) EXPECT_LE(largest_z3(of), 10) << of.title;
}

TEST(Cases, RandomNetworksTellEverySizeApart) {
  arma::uword all_different = 0;
  for (const NetworkCase& of : any_sizes()) {
    const std::set<arma::uword> sizes{of.m(), of.n(), of.n() + 1, of.h(), of.h() + 1, of.K()};
    if (sizes.size() == 6) ++all_different;
  }
  EXPECT_GE(all_different, 3u);
}

TEST(Cases, EveryLabelIsInRangeAndEverySizeFits) {
  for (const auto& list : {any_sizes(), absent_classes(), large_weights(), one_example(), saturated()})
    for (const NetworkCase& of : list) EXPECT_NO_THROW(oracle::cost(of.w, of.X, of.y)) << of.title;
}

TEST(Cases, AbsentLabelsAreAbsent) {
  const std::vector<NetworkCase> networks = absent_classes();
  EXPECT_LT(networks[0].y.max(), networks[0].K());
  EXPECT_GT(networks[1].y.min(), 1u);
  EXPECT_EQ(networks[2].y.min(), networks[2].y.max());
}

TEST(Cases, LargeWeightsHaveSlopesFarFromAQuarter) {
  for (const NetworkCase& of : large_weights()) {
    const arma::mat slopes = oracle::sigmoid_gradient(oracle::feedforward(of.w, of.X).z2);
    EXPECT_LT(slopes.min(), 0.02) << of.title;
    EXPECT_LT(arma::mean(arma::vectorise(slopes)), 0.15) << of.title;
  }
}

TEST(Cases, SaturatedUnitsAreSaturated) {
  for (const NetworkCase& of : saturated()) {
    const Activations a = oracle::feedforward(of.w, of.X);
    EXPECT_GT(std::max(arma::abs(a.z2).max(), arma::abs(a.z3).max()), 40) << of.title;
  }
}

TEST(Cases, RepeatingExamplesKeepsTheAverage) {
  const NetworkCase once = any_sizes()[0], thrice = repeated(once, 3);
  EXPECT_EQ(thrice.m(), 3 * once.m());
  EXPECT_NEAR(oracle::cost(once.w, once.X, once.y), oracle::cost(thrice.w, thrice.X, thrice.y), 1e-12);
}

}  // namespace
}  // namespace ex4::cases
