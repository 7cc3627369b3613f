// Checks of part 3, `hidden_layer`.
#include "checker/cases/digits.hpp"
#include "checker/cases/numbers.hpp"
#include "checker/judge/part_test.hpp"
#include "checker/oracle/oracle.hpp"

namespace ex4::judge {
namespace {

class HiddenLayer : public PartTest {
 protected:
  void expect_picture(const arma::mat& theta1, const std::string& title) {
    wire::Call call{"hidden_layer_image", {}, {}};
    call.arguments.add("theta1", theta1);
    expect(std::move(call), wire::Record().add("image", oracle::hidden_layer_image(theta1)), tolerance::exact,
           title);
  }
  void expect_random_picture(std::uint64_t seed, arma::uword h, arma::uword side) {
    expect_picture(cases::Numbers(seed).matrix(h, side * side + 1, -1, 1),
                   "random weights, patches of " + std::to_string(side) + "×" + std::to_string(side));
  }
};

TEST_F(HiddenLayer, LeavesTheBiasOut) {
  expect_picture({{0.5, 0.1, 0.2, 0.3, 1}, {0.6, 1, 0.3, 0.2, 0.1}}, "two hidden units, 2×2 pixels");
  expect_picture({{0.3, 0.4, 1, 0.2, 0.5}, {0.1, 0.2, 0.1, 1, 0.7}}, "two other hidden units of 2×2 pixels");
}

TEST_F(HiddenLayer, DoesNotScaleByTheBias) {
  expect_picture({{100, 1, -2, 3, 4}, {-50, -4, 1, 2, 3}, {9, 1, 1, 1, -8}, {30, 0.1, 0.2, 0.4, 0.3}},
                 "bias weights larger than all others");
}

TEST_F(HiddenLayer, WorksForAnySizes) {
  expect_random_picture(501, 9, 5);
  expect_random_picture(505, 9, 5);
  expect_random_picture(502, 7, 3);
  expect_random_picture(503, 1, 4);
  expect_random_picture(504, 12, 28);
}

TEST_F(HiddenLayer, HasOnePatchForEachOfTwentyFiveUnits) { expect_random_picture(511, 25, 20); }

TEST_F(HiddenLayer, DrawsTheHiddenLayerOfTheGivenWeights) {
  expect_picture(cases::material().weights.theta1, "the given weights");
}

TEST_F(HiddenLayer, GivesTheSameAnswerAgain) { expect_same_answer_again(); }

TEST_F(HiddenLayer, LeavesItsArgumentsAlone) { expect_arguments_unchanged(); }

}  // namespace
}  // namespace ex4::judge
