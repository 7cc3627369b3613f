// Mistakes that have a name, made in our own solutions by substitution and sent through the real runner and judge: each
// is judged wrong and explained as itself, for sure. The parts whose tables are choices and not formulas; those of the
// formulas are proved in diagnosis_singles_test.cpp.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "checker/tests/survey/batch.hpp"
#include "checker/tests/survey/judge_learner.hpp"
#include "checker/tests/temp_folder.hpp"

namespace ex4::tests {
namespace {

struct Slip {
  std::string from, to, id;
};

struct Table {
  std::string stem;
  std::vector<Slip> slips;
};

const std::vector<Table>& tables() {
  const std::string drawn = "epsilon * (2 * arma::randu<arma::mat>(fan_out, fan_in + 1) - 1)";
  static const std::vector<Table> all = {
      {"display_data",
       {{"X.row(i), side, side);", "X.row(i), side, side).t();", "display_data.transposed"},
        {"arma::abs(patch).max()", "arma::abs(X).max()", "display_data.common-scale"},
        {"arma::abs(patch).max()", "1", "display_data.no-scaling"},
        {"arma::abs(patch).max()", "patch.max()", "display_data.signed-maximum"},
        {"fill::value(-1.0)", "fill::value(0.0)", "display_data.border-zero"},
        {"fill::value(-1.0)", "fill::value(1.0)", "display_data.border-one"},
        {"arma::mat(patch / largest)", "arma::mat(-patch / largest)", "display_data.negative"}}},
      {"model",
       {{"arma::vectorise(w.theta1), arma::vectorise(w.theta2)", "arma::vectorise(w.theta2), arma::vectorise(w.theta1)", "model.unroll-theta2-first"},
        {"arma::vectorise(w.theta1)", "arma::vectorise(w.theta1.t())", "model.unroll-theta1-row-major"},
        {"arma::reshape(params.head(size1), h, n + 1)", "arma::reshape(params.head(size1), n + 1, h).t()", "model.roll-theta1-row-major"},
        {"arma::reshape(params.tail(size2), K, h + 1)", "arma::reshape(params.tail(size2), h + 1, K)", "model.roll-theta2-transposed"},
        {"identity.rows(y - 1)", "1 - identity.rows(y - 1)", "model.one-hot-inverted"},
        {"identity.rows(y - 1)", "2 * identity.rows(y - 1) - 1", "model.one-hot-plus-minus"},
        {"identity.rows(y - 1)", "identity.rows(y - 1).t()", "model.one-hot-transposed"}}},
      {"init",
       {{drawn, "epsilon * arma::randu<arma::mat>(fan_out, fan_in + 1)", "init.only-positive"},
        {drawn, "2 * epsilon * arma::randu<arma::mat>(fan_out, fan_in + 1)", "init.not-shifted"},
        {drawn, "0.12 * (2 * arma::randu<arma::mat>(fan_out, fan_in + 1) - 1)", "init.epsilon-written-in"},
        {drawn, "2 * arma::randu<arma::mat>(fan_out, fan_in + 1) - 1", "init.not-scaled"},
        {drawn, "epsilon * arma::randn<arma::mat>(fan_out, fan_in + 1)", "init.normal"},
        {drawn, "arma::zeros(fan_out, fan_in + 1)", "init.all-zero"},
        {drawn, "arma::mat(fan_out, fan_in + 1, arma::fill::value(-epsilon))", "init.all-minus"},
        {"fan_out, fan_in + 1", "fan_out, fan_in", "init.no-bias-column"},
        {"fan_out, fan_in + 1", "fan_in + 1, fan_out", "init.transposed"}}},
      {"gradient_check",
       {{"(above - below)", "(below - above)", "gradient_check.sign"},
        {"(2 * epsilon)", "epsilon", "gradient_check.no-two"},
        {"params(i) = middle - epsilon;", "params(i) = middle + epsilon;", "gradient_check.same-point-above"},
        {"gradient(i) = (above - below)", "gradient(i) = 0 * (above - below)", "gradient_check.not-written"},
        {"arma::norm(a + b)", "(arma::norm(a) + arma::norm(b))", "gradient_check.sum-of-lengths"}}},
      {"training",
       {{"random_init(n, h, epsilon), random_init(h, K, epsilon)", "arma::zeros(h, n + 1), arma::zeros(K, h + 1)", "training.start-zero"},
        {"regularized_gradient(w, X, y, options.lambda)", "regularized_gradient(w, X, y, 0)", "training.gradient-without-lambda"},
        {"regularized_cost(w, X, y, options.lambda)", "regularized_cost(w, X, y, 0)", "training.cost-without-lambda"},
        {"h = options.hidden", "h = 25", "training.hidden-written-in"},
        {"K = options.labels", "K = 10", "training.labels-written-in"},
        {"options.max_iterations)", "50)", "training.iterations-written-in"},
        {"a3, 1) + 1;", "a3, 1);", "training.predict-label-0-based"},
        {"index_max", "index_min", "training.predict-smallest"},
        {"return arma::mean(", "return 100 * arma::mean(", "training.accuracy-percent"}}},
      {"hidden_layer",
       {{"theta1.tail_cols", "theta1.head_cols", "hidden_layer.last-column-dropped"},
        {"theta1.tail_cols(theta1.n_cols - 1)", "arma::flipud(theta1.tail_cols(theta1.n_cols - 1))", "hidden_layer.units-backwards"},
        {"theta1.tail_cols(theta1.n_cols - 1)", "arma::square(theta1.tail_cols(theta1.n_cols - 1))", "hidden_layer.squared"}}},
  };
  return all;
}

class NamedMistakes : public ::testing::TestWithParam<std::size_t> {};

TEST_P(NamedMistakes, AreExplainedAsThemselves) {
  const Table& table = tables()[GetParam()];
  const std::string text = batch::text_of(std::string(EX4_ROOT_DIR) + "/solutions/" + table.stem + ".cpp");
  std::vector<batch::Learner> learners;
  for (const Slip& slip : table.slips) {
    std::string wrong = text;
    const std::size_t at = wrong.find(slip.from);
    ASSERT_NE(at, std::string::npos) << slip.from;
    learners.push_back({slip.id, wrong.replace(at, slip.from.size(), slip.to)});
  }
  const TempFolder work;
  const auto runners = batch::build(toolchain::load_toolchain(EX4_BUILD_DIR), table.stem, learners, work / "unit");
  ASSERT_EQ(runners.size(), learners.size());
  for (const auto& [place, runner] : runners) {
    const verdict::Part verdict = batch::judge_learner({EX4_BUILD_DIR, EX4_DATA_DIR, work / "work"}, table.stem, runner);
    EXPECT_EQ(verdict.status, "failed") << learners[place].id;
    ASSERT_FALSE(verdict.mistakes.empty()) << learners[place].id << ": " << verdict.message;
    EXPECT_EQ(verdict.mistakes.front().id, learners[place].id) << verdict.mistakes.front().says;
    EXPECT_TRUE(verdict.mistakes.front().certain) << learners[place].id;
  }
}

INSTANTIATE_TEST_SUITE_P(Parts, NamedMistakes, ::testing::Range(std::size_t{0}, tables().size()),
                         [](const auto& part) { return tables()[part.param].stem; });

}  // namespace
}  // namespace ex4::tests
