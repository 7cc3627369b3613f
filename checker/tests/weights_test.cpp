// The weights that ship are calibrated, the course's own give the published costs, and training reaches its
// floor.
#include <gtest/gtest.h>

#include <filesystem>

#include "checker/data/digits.hpp"
#include "checker/data/mat_file.hpp"
#include "checker/data/source.hpp"
#include "exercises/cost.hpp"
#include "exercises/regularization.hpp"
#include "exercises/training.hpp"

namespace ex4::data {
namespace {

const std::filesystem::path data_dir = EX4_DATA_DIR;

/// The costs that the course prints, in full, at λ = 0 and 1; at λ = 3 the course prints six digits.
void expect_published_costs(const Weights& w, const Dataset& digits) {
  EXPECT_NEAR(cost(w, digits.X, digits.y), 0.2876291651613187, 1e-12);
  EXPECT_NEAR(regularized_cost(w, digits.X, digits.y, 0), 0.2876291651613187, 1e-12);
  EXPECT_NEAR(regularized_cost(w, digits.X, digits.y, 1), 0.3837698590909234, 1e-12);
  EXPECT_NEAR(regularized_cost(w, digits.X, digits.y, 3), 0.576051, 5e-7);
}

TEST(ShippedWeights, HaveTheCoursesCosts) {
  const Weights w = shipped_weights(data_dir);
  ASSERT_EQ(arma::size(w.theta1), arma::size(25, 401));
  ASSERT_EQ(arma::size(w.theta2), arma::size(10, 26));
  const Dataset digits = training_digits(data_dir);
  expect_published_costs(w, digits);
  EXPECT_NEAR(accuracy(predict(w, digits.X), digits.y), 0.9782, 1e-9);
}

TEST(ShippedWeights, DoWellOnDigitsTheyHaveNotSeen) {
  const Dataset digits = held_out_digits(data_dir);
  EXPECT_GT(accuracy(predict(shipped_weights(data_dir), digits.X), digits.y), 0.9);
}

TEST(CourseWeights, HaveTheCoursesCosts) {
  const std::filesystem::path file = std::filesystem::path(EX4_SHARED_COURSE_DIR) / "ex4weights.mat";
  if (!std::filesystem::exists(file)) GTEST_SKIP() << "skipped: " << file << " not present";
  const Weights w = read_mat_weights(file, EX4_MATREAD);
  const Dataset digits = training_digits(data_dir);
  expect_published_costs(w, digits);
  EXPECT_NEAR(accuracy(predict(w, digits.X), digits.y), 0.9752, 1e-9);
}

class TrainingFromSeed : public ::testing::TestWithParam<unsigned> {};

TEST_P(TrainingFromSeed, ReachesNinetyFivePerCentIn50Iterations) {
  const Dataset digits = training_digits(data_dir);
  arma::arma_rng::set_seed(GetParam());
  EXPECT_GE(accuracy(predict(train(digits.X, digits.y, {}), digits.X), digits.y), 0.95);
}

INSTANTIATE_TEST_SUITE_P(TenSeeds, TrainingFromSeed, ::testing::Range(1u, 11u));

}  // namespace
}  // namespace ex4::data
