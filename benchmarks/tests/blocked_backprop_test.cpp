// The blocked backprop against the oracle, for sizes that fill no block, tile or vector; and the grown
// digits.
#include "benchmarks/blocked_backprop.hpp"

#include <gtest/gtest.h>

#include "benchmarks/grown.hpp"
#include "benchmarks/problem.hpp"

namespace ex4::bench {
namespace {

struct Sizes {
  arma::uword m, n, h, K;
};

Problem random_problem(const Sizes& s, double scale) {
  arma::arma_rng::set_seed(static_cast<arma::arma_rng::seed_type>(s.m + 10 * s.n + 100 * s.h));
  const arma::mat theta1(s.h, s.n + 1, arma::fill::randn), theta2(s.K, s.h + 1, arma::fill::randn);
  return make_problem(arma::mat(s.m, s.n, arma::fill::randn),
                      arma::randi<arma::uvec>(s.m, arma::distr_param(1, static_cast<int>(s.K))),
                      {scale * theta1, scale * theta2});
}

TEST(BlockedBackprop, AgreesWithTheOracleForAnySizes) {
  Team one(1), two(2), three(3);
  for (const Sizes& s :
       {Sizes{1, 1, 1, 1}, Sizes{1, 7, 3, 2}, Sizes{5, 9, 4, 3}, Sizes{63, 40, 26, 3}, Sizes{64, 8, 25, 10},
        Sizes{65, 33, 5, 11}, Sizes{129, 401, 26, 10}, Sizes{1000, 17, 31, 7}})
    for (const double scale : {0.1, 1.0, 30.0}) {
      const Problem p = random_problem(s, scale);
      for (Team* team : {&one, &two, &three})
        EXPECT_EQ(disagreement(blocked_backprop(p.w, p.X, p.y, lambda, *team), p.right_both), "")
            << "m " << s.m << " n " << s.n << " h " << s.h << " K " << s.K << " weights " << scale
            << " threads " << team->size();
    }
}

TEST(BlockedBackprop, GivesTheSameDigitsAgain) {
  const Problem p = random_problem({777, 50, 26, 3}, 0.5);
  Team team(2);
  const CostAndGradient first = blocked_backprop(p.w, p.X, p.y, lambda, team);
  for (int i = 0; i < 20; ++i) {
    const CostAndGradient again = blocked_backprop(p.w, p.X, p.y, lambda, team);
    ASSERT_EQ(first.cost, again.cost);
    ASSERT_TRUE(arma::approx_equal(first.gradient.theta1, again.gradient.theta1, "absdiff", 0.0));
  }
}

TEST(BlockedBackprop, RefusesWhatDoesNotFit) {
  const Problem p = random_problem({10, 5, 4, 3}, 1);
  Team team(1);
  EXPECT_THROW(blocked_backprop(p.w, p.X.cols(0, 3), p.y, lambda, team), std::invalid_argument);
  EXPECT_THROW(blocked_backprop(p.w, p.X, p.y.head(9), lambda, team), std::invalid_argument);
  EXPECT_THROW(blocked_backprop(p.w, p.X, p.y + 3, lambda, team), std::invalid_argument);
  EXPECT_THROW(blocked_backprop({p.w.theta1, p.w.theta1}, p.X, p.y, lambda, team), std::invalid_argument);
}

TEST(GrownDigits, StreamedAreThoseInMemory) {
  arma::arma_rng::set_seed(1);
  const arma::mat X(150, 400, arma::fill::randu);
  const arma::uvec y = arma::randi<arma::uvec>(150, arma::distr_param(1, 10));
  const GrownDigits digits(X, y);
  const arma::mat all = digits.matrix(500);
  EXPECT_TRUE(arma::approx_equal(all.rows(0, 149), X, "absdiff", 0.0));
  EXPECT_EQ(all(150, 20 * 5 + 7), X(0, 20 * 4 + 7));  // the second copy has moved one pixel to the right
  const Weights w{arma::mat(25, 401, arma::fill::randn) * 0.1, arma::mat(10, 26, arma::fill::randn)};
  Team team(2);
  const CostAndGradient kept = blocked_backprop(w, all, digits.labels(500), lambda, team);
  EXPECT_EQ(disagreement(blocked_backprop(w, 500, digits.source(), lambda, team), kept), "");
}

TEST(Team, PassesOnWhatAHelperThrows) {
  Team team(3);
  for (int i = 0; i < 100; ++i)
    EXPECT_THROW(team.run([](std::size_t share) {
      if (share == 2) throw std::out_of_range("helper");
    }),
                 std::out_of_range);
  std::atomic<int> calls{0};
  for (int i = 0; i < 1000; ++i) team.run([&](std::size_t) { ++calls; });
  EXPECT_EQ(calls, 3000);
}

}  // namespace
}  // namespace ex4::bench
