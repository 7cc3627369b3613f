// Parts explained by choices at sites: learners written by hand here, and the logs that the judge would keep of them.
#include <gtest/gtest.h>

#include "checker/cases/numbers.hpp"
#include "checker/diagnosis/engine/sites.hpp"
#include "checker/diagnosis/facts/state.hpp"
#include "checker/oracle/oracle.hpp"

namespace ex4::diagnosis {
namespace {

judge::Observation returned(wire::Call call, wire::Record expected, wire::Record value, bool agreed) {
  judge::Observation seen;
  seen.call = std::move(call);
  seen.expected = std::move(expected);
  seen.outcome.ending = judge::Ending::returned;
  seen.outcome.value = std::move(value);
  seen.agreed = agreed;
  return seen;
}

template <typename Learner>
Log unroll_log(Learner learner) {
  Log log;
  for (const arma::uword n : {2, 3, 7}) {
    cases::Numbers numbers(n);
    const Weights w{numbers.matrix(5, n + 1, -1, 1), numbers.matrix(4, 6, -1, 1)};
    wire::Call call{"unroll", {}, {}};
    call.arguments.add("theta1", w.theta1).add("theta2", w.theta2);
    const arma::vec right = oracle::unroll(w), got = learner(w);
    const bool agreed = right.n_elem == got.n_elem && arma::approx_equal(right, got, "absdiff", 1e-12);
    log.push_back(returned(call, wire::Record().add("params", arma::mat(right)), wire::Record().add("params", arma::mat(got)), agreed));
  }
  return log;
}

template <typename Learner>
Log init_log(Learner learner) {
  Log log;
  for (const std::uint32_t seed : {1, 2, 3, 3, 4, 5}) {
    wire::Call call{"random_init", {}, seed};
    const double epsilon = 0.05 * (seed + 1);
    call.arguments.add("fan_in", 12.0).add("fan_out", 9.0).add("epsilon", epsilon);
    arma::arma_rng::set_seed(seed);
    log.push_back(returned(call, {}, wire::Record().add("W", learner(12, 9, epsilon)), false));
  }
  return log;
}

void expect_single(const Mistakes& found, const std::string& id) {
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].id, id);
  EXPECT_TRUE(found[0].certain);
}

TEST(DiagnosisSites, NamesTheOrderOfTheMatrices) {
  const Log log = unroll_log([](const Weights& w) { return arma::vec(arma::join_cols(arma::vectorise(w.theta2), arma::vectorise(w.theta1))); });
  expect_single(explain_representation({}, log), "model.unroll-theta2-first");
}

TEST(DiagnosisSites, SaysNothingAboutRightCode) {
  EXPECT_TRUE(explain_representation({}, unroll_log([](const Weights& w) { return oracle::unroll(w); })).empty());
}

TEST(DiagnosisSites, SaysNothingCertainAboutNoise) {
  const Log log = unroll_log([](const Weights& w) { return arma::vec(oracle::unroll(w) + 0.01); });
  EXPECT_TRUE(explain_representation({}, log).empty());
}

TEST(DiagnosisSites, NamesTheRangeOfTheWeights) {
  expect_single(explain_init({}, init_log([](arma::uword in, arma::uword out, double e) { return arma::mat(e * arma::randu<arma::mat>(out, in + 1)); })),
                "init.only-positive");
}

TEST(DiagnosisSites, NamesTheSwappedShape) {
  expect_single(explain_init({}, init_log([](arma::uword in, arma::uword out, double e) { return arma::mat(e * (2 * arma::randu<arma::mat>(in + 1, out) - 1)); })),
                "init.transposed");
}

TEST(DiagnosisSites, TwoCostsAtTheSameParametersAreNotTheSameCall) {
  Log log;
  for (const double scale : {1.0, 2.0, 3.0}) {
    const arma::vec params{0.5, -0.2};
    wire::Call call{"numerical_gradient", {}, {}};
    call.arguments.add("params", arma::mat(params)).add("epsilon", 1e-2);
    arma::vec got(2), right(2);
    judge::Observation seen;
    for (arma::uword i = 0; i < 2; ++i) {
      arma::vec above = params;
      above(i) += 1e-2;
      const auto J = [&](const arma::vec& p) { return scale * (std::exp(p(0)) + p(1) * p(1) * p(1)); };
      seen.outcome.evaluations.push_back({above, J(above), {}});
      seen.outcome.evaluations.push_back({params, J(params), {}});
      got(i) = (J(above) - J(params)) / 1e-2;
      right(i) = scale * (i == 0 ? std::exp(params(0)) : 3 * params(1) * params(1));
    }
    const auto asked = seen.outcome.evaluations;
    seen = returned(call, wire::Record().add("gradient", arma::mat(right)), wire::Record().add("gradient", arma::mat(got)), false);
    seen.outcome.evaluations = asked;
    log.push_back(seen);
  }
  EXPECT_TRUE(find_state(part_named("gradient_check"), log, {}).facts.empty());
  expect_single(explain_gradient_check({}, log), "gradient_check.forward");
}

TEST(DiagnosisSites, NamesTheLengths) {
  Log log;
  for (const arma::uword count : {2, 5, 9}) {
    const arma::mat a = cases::Numbers(count).matrix(count, 1, -1, 1), b = cases::Numbers(count + 50).matrix(count, 1, -1, 1);
    wire::Call call{"relative_difference", {}, {}};
    call.arguments.add("a", a).add("b", b);
    log.push_back(returned(call, wire::Record().add("difference", arma::norm(a - b) / arma::norm(a + b)),
                           wire::Record().add("difference", arma::norm(a - b) / (arma::norm(a) + arma::norm(b))), false));
  }
  expect_single(explain_gradient_check({}, log), "gradient_check.sum-of-lengths");
}

}  // namespace
}  // namespace ex4::diagnosis
