// When two programs' times are clear, and when they must be measured again.
#include "checker/judge/pace.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace ex4::judge {
namespace {

/// Rounds in which theirs takes 1/ratio of our time, each time disturbed by up to `noise`.
Race raced(double ratio, double noise, int rounds) {
  Race race;
  for (int i = 0; i < rounds; ++i)
    race.add_round(1 + noise * std::abs(std::sin(7.0 * i)),
                   (1 + noise * std::abs(std::sin(5.0 * i + 2))) / ratio);
  return race;
}

TEST(Pace, NothingIsClearBeforeTheSecondRound) { EXPECT_EQ(raced(9, 0, 1).so_far(), Pace::unclear); }

TEST(Pace, ProductsAreClearAfterTwoRounds) { EXPECT_EQ(raced(3, 0.2, 2).so_far(), Pace::faster); }

TEST(Pace, ALoopIsNeverFasterHoweverBusyTheMachine) {
  for (const double noise : {0.0, 0.1, 0.3, 1.0, 3.0})
    for (int rounds = 2; rounds <= 15; ++rounds)
      for (const double ratio : {0.8, 1.0}) {
        EXPECT_NE(raced(ratio, noise, rounds).so_far(), Pace::faster) << noise << ' ' << rounds;
        EXPECT_NE(raced(ratio, noise, rounds).at_last(), Pace::faster) << noise << ' ' << rounds;
      }
}

TEST(Pace, ProductsAreNeverCalledALoop) {
  for (const double noise : {0.0, 0.1, 0.3, 1.0, 3.0})
    for (int rounds = 2; rounds <= 15; ++rounds) {
      EXPECT_NE(raced(2.5, noise, rounds).so_far(), Pace::not_faster) << noise << ' ' << rounds;
      EXPECT_NE(raced(2.5, noise, rounds).at_last(), Pace::not_faster) << noise << ' ' << rounds;
    }
}

TEST(Pace, OneLuckyRoundDecidesNothing) {
  Race race = raced(1, 0.05, 6);
  race.add_round(1, 0.2);
  EXPECT_NE(race.so_far(), Pace::faster);
  EXPECT_EQ(race.at_last(), Pace::unclear);
}

}  // namespace
}  // namespace ex4::judge
