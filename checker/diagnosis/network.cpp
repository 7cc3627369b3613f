// The right formula, step by step; see network.hpp.
#include "checker/diagnosis/network.hpp"

#include <stdexcept>

namespace ex4::diagnosis {
namespace {

constexpr std::string_view bias_ask = "Which constant does the bias unit send, and in which column?";
constexpr std::string_view forward_ask = "Follow one example by hand through this step: what comes in, and what goes out?";
constexpr std::string_view cost_ask = "Write the double sum out for two examples and two outputs: which numbers appear in it?";
constexpr std::string_view penalty_ask = "For weights of 3 and 4 and nothing else, what should the penalty be?";
constexpr std::string_view back_ask = "Which two things does this error depend on, and what are their shapes?";
constexpr std::string_view mean_ask = "How many examples does the sum run over, and how often is it divided?";

/// Other ways in which people write a step.
const std::vector<Form>& forms() {
  static const std::vector<Form> all = {
      {"g2", "1 ./ (1 + exp(-z2))"},
      {"a3", "1 ./ (1 + exp(-z3))"},
      {"E", "-(P + N)"},
      {"E", "Y .* (-L1) - (1 - Y) .* L0"},
      {"S", "accu(-Y .* L1) + accu((Y - 1) .* L0)"},
      {"J0", "(1/count)*S"},
      {"J0", "-(accu(P) + accu(N)) / count"},
      {"R1", "zero_first(T1)"},
      {"R2", "zero_first(T2)"},
      {"Q1", "accu(R1 .* R1)"},
      {"Q2", "accu(R2 .* R2)"},
      {"Q1", "accu(square(T1)) - accu(square(first_column(T1)))"},
      {"Q2", "accu(square(T2)) - accu(square(first_column(T2)))"},
      {"Q", "accu(square(R1)) + accu(square(R2))"},
      {"R", "lambda*Q / (2*count)"},
      {"R", "lambda / 2*Q / count"},
      {"R", "lambda*(Q / (2*count))"},
      {"Y", "match(labels, units)"},
      {"R", "lambda / (2*count)*Q1 + lambda / (2*count)*Q2"},
      {"J", "(S + lambda / 2*Q) / count"},
      {"e2", "drop_first(d3*T2)"},
      {"s2", "slope(z2)"},
      {"s2", "drop_first(a2 .* (1 - a2))"},
      {"d2", "drop_first((d3*T2) .* (a2 .* (1 - a2)))"},
      {"D1", "(a1'*d2)'"},
      {"D2", "(a2'*d3)'"},
      {"G1", "(1/count)*A1"},
      {"G2", "(1/count)*A2"},
      {"F1", "[zeros(rows(T1), 1), drop_first(T1)]"},
      {"F2", "[zeros(rows(T2), 1), drop_first(T2)]"},
      {"H1", "G1 + zero_first(scale1*T1)"},
      {"H2", "G2 + zero_first(scale2*T2)"},
      {"H1", "[first_column(G1), drop_first(G1) + scale1*drop_first(T1)]"},
      {"H2", "[first_column(G2), drop_first(G2) + scale2*drop_first(T2)]"},
  };
  return all;
}

}  // namespace

const std::vector<Line>& network_lines(bool sums) {
  static const std::vector<Line> with_sums = {
      {"T1", "Theta1", "", "Theta1", "", ""},
      {"T2", "Theta2", "", "Theta2", "", ""},
      {"input", "X", "feedforward.input", "the inputs", forward_ask, "cost.md#the-maths"},
      {"labels", "y", "cost.labels", "the labels", "Which label does output unit k stand for?", "cost.md#label-shift"},
      {"count", "m", "cost.count", "the number of examples m", "What does m count, and which matrix knows it?", "cost.md#wrong-mean"},
      {"units", "K", "cost.units", "the number of output units", "Which matrix knows how many output units there are?", "model.md#width-from-the-data"},
      {"bias1", "ones(rows(input), 1)", "feedforward.bias1", "the bias column of a1", bias_ask, "cost.md#bias-zeros"},
      {"a1", "[bias1, input]", "feedforward.a1", "a1", bias_ask, "cost.md#bias-last"},
      {"W1", "T1", "feedforward.theta1", "Theta1 in the forward pass", "Row j of Theta1 belongs to which unit?", "cost.md#the-maths"},
      {"z2", "a1*W1'", "feedforward.z2", "z2", forward_ask, "cost.md#the-maths"},
      {"g2", "sigmoid(z2)", "feedforward.g2", "the hidden units' outputs", "What turns z2 into an activation?", "cost.md#sigmoid-missing"},
      {"bias2", "ones(rows(g2), 1)", "feedforward.bias2", "the bias column of a2", bias_ask, "cost.md#bias-zeros"},
      {"a2", "[bias2, g2]", "feedforward.a2", "a2", bias_ask, "cost.md#bias-last"},
      {"W2", "T2", "feedforward.theta2", "Theta2 in the forward pass", "Row k of Theta2 belongs to which unit?", "cost.md#the-maths"},
      {"z3", "a2*W2'", "feedforward.z3", "z3", forward_ask, "cost.md#the-maths"},
      {"a3", "sigmoid(z3)", "feedforward.a3", "a3", "What turns z3 into an output between 0 and 1?", "cost.md#sigmoid-missing"},
      {"out_a1", "a1", "feedforward.result-a1", "the a1 that it returns", forward_ask, "cost.md#the-maths"},
      {"out_z2", "z2", "feedforward.result-z2", "the z2 that it returns", forward_ask, "cost.md#the-maths"},
      {"out_a2", "a2", "feedforward.result-a2", "the a2 that it returns", forward_ask, "cost.md#the-maths"},
      {"out_z3", "z3", "feedforward.result-z3", "the z3 that it returns", forward_ask, "cost.md#the-maths"},
      {"out_a3", "a3", "feedforward.result-a3", "the a3 that it returns", forward_ask, "cost.md#the-maths"},
      {"Y", "onehot(labels, units)", "cost.targets", "the targets Y", "Print the row of targets of one example: where is its 1?", "cost.md#labels-raw"},
      {"L1", "log(a3)", "cost.log-a3", "the logarithm for the targets that are 1", cost_ask, "cost.md#the-maths"},
      {"L0", "log(1 - a3)", "cost.log-rest", "the logarithm for the targets that are 0", cost_ask, "cost.md#the-maths"},
      {"P", "Y .* L1", "cost.first-term", "the first term", cost_ask, "cost.md#one-term"},
      {"N", "(1 - Y) .* L0", "cost.second-term", "the second term", cost_ask, "cost.md#one-term"},
      {"E", "-P - N", "cost.terms", "the two terms together", cost_ask, "cost.md#one-term"},
      {"S", "accu(E)", "cost.sum", "the sum over examples and outputs", cost_ask, "cost.md#matrix-product"},
      {"J0", "S / count", "cost.average", "the average", mean_ask, "cost.md#no-mean"},
      {"R1", "drop_first(T1)", "regularization.theta1", "the weights of Theta1 in the penalty", "Which weights of Theta1 should cost something?", "regularization.md#bias-included"},
      {"R2", "drop_first(T2)", "regularization.theta2", "the weights of Theta2 in the penalty", "Which weights of Theta2 should cost something?", "regularization.md#bias-included"},
      {"Q1", "accu(square(R1))", "regularization.sum1", "Theta1's sum of squares", penalty_ask, "regularization.md#wrong-norm"},
      {"Q2", "accu(square(R2))", "regularization.sum2", "Theta2's sum of squares", penalty_ask, "regularization.md#wrong-norm"},
      {"Q", "Q1 + Q2", "regularization.sums", "both sums together", penalty_ask, "regularization.md#one-layer"},
      {"scale", "lambda / (2*count)", "regularization.factor", "the factor before the penalty", "Which three numbers make this factor, and which of them divide?", "regularization.md#no-half"},
      {"R", "scale*Q", "regularization.penalty", "the penalty", penalty_ask, "regularization.md#the-maths"},
      {"J", "J0 + R", "regularization.total", "the total", "What is added to what?", "regularization.md#the-maths"},
      {"d3", "a3 - Y", "backprop.delta3", "delta3", "If an output is too large, what should its error be?", "backprop_loop.md#sign"},
      {"B2", "drop_first(T2)", "backprop.theta2", "the Theta2 that sends the errors back", "Which weights of Theta2 does the error travel back along?", "backprop_loop.md#wrong-entry-dropped"},
      {"e2", "d3*B2", "backprop.sent-back", "the error sent back to the hidden layer", back_ask, "backprop_loop.md#the-maths"},
      {"u2", "g2", "backprop.slope-left", "the first factor of the slope", "Which two factors make the slope of the sigmoid?", "backprop_loop.md#slope-of-activation"},
      {"v2", "1 - g2", "backprop.slope-right", "the second factor of the slope", "Which two factors make the slope of the sigmoid?", "backprop_loop.md#slope-of-activation"},
      {"s2", "u2 .* v2", "backprop.slope", "the slope of the hidden layer", "At which value is this slope taken, and of which layer?", "backprop_loop.md#slope-of-activation"},
      {"d2", "e2 .* s2", "backprop.delta2", "delta2", back_ask, "backprop_loop.md#the-maths"},
      {"D1", "d2'*a1", "backprop.sum1", "the sum for Theta1", "Theta1 joins two layers: whose error and whose activations meet here?", "backprop_loop.md#wrong-activations"},
      {"D2", "d3'*a2", "backprop.sum2", "the sum for Theta2", "Theta2 joins two layers: whose error and whose activations meet here?", "backprop_loop.md#wrong-activations"},
      {"Z1", "zeros(rows(T1), cols(T1))", "backprop.start1", "the start of Theta1's sum", "What should the sum hold before the first example, and which shape should it have?", "backprop_loop.md#overwritten"},
      {"Z2", "zeros(rows(T2), cols(T2))", "backprop.start2", "the start of Theta2's sum", "What should the sum hold before the first example, and which shape should it have?", "backprop_loop.md#overwritten"},
      {"A1", "Z1 + D1", "backprop.total1", "Theta1's total", mean_ask, "backprop_loop.md#overwritten"},
      {"A2", "Z2 + D2", "backprop.total2", "Theta2's total", mean_ask, "backprop_loop.md#overwritten"},
      {"G1", "A1 / count", "backprop.average1", "Theta1's gradient", mean_ask, "backprop_loop.md#no-mean"},
      {"G2", "A2 / count", "backprop.average2", "Theta2's gradient", mean_ask, "backprop_loop.md#no-mean"},
      {"F1", "zero_first(T1)", "regularized_gradient.theta1", "the weights added to Theta1's gradient", "What must be added to the bias column?", "regularized_gradient.md#bias-included"},
      {"F2", "zero_first(T2)", "regularized_gradient.theta2", "the weights added to Theta2's gradient", "What must be added to the bias column?", "regularized_gradient.md#bias-included"},
      {"scale1", "lambda / count", "regularized_gradient.factor1", "the factor for Theta1", "Differentiate the penalty: which factor is left?", "regularized_gradient.md#factor"},
      {"scale2", "lambda / count", "regularized_gradient.factor2", "the factor for Theta2", "Differentiate the penalty: which factor is left?", "regularized_gradient.md#factor"},
      {"H1", "G1 + scale1*F1", "regularized_gradient.total1", "Theta1's regularised gradient", "What is added to what, and in which columns?", "regularized_gradient.md#the-maths"},
      {"H2", "G2 + scale2*F2", "regularized_gradient.total2", "Theta2's regularised gradient", "What is added to what, and in which columns?", "regularized_gradient.md#the-maths"},
  };
  static const std::vector<Line> without = [] {
    std::vector<Line> lines = with_sums;
    for (Line& line : lines) {
      if (line.name == "A1") line = {"A1", "D1", "", "", "", ""};
      if (line.name == "A2") line = {"A2", "D2", "", "", "", ""};
    }
    return lines;
  }();
  return sums ? with_sums : without;
}

Model network_model(std::string_view stem) {
  Model model({"Theta1", "Theta2", "X", "y", "m", "n", "h", "K", "lambda"}, network_lines(stem == "backprop_loop"));
  if (stem == "cost")
    model.functions = {{"feedforward", {{"a1", "out_a1"}, {"z2", "out_z2"}, {"a2", "out_a2"}, {"z3", "out_z3"}, {"a3", "out_a3"}}},
                       {"cost", {{"J", "J0"}}}};
  else if (stem == "regularization") model.functions = {{"regularized_cost", {{"J", "J"}}}};
  else if (stem == "regularized_gradient") model.functions = {{"regularized_gradient", {{"theta2", "H2"}, {"theta1", "H1"}}}};
  else if (stem == "backprop_loop" || stem == "backprop_vectorized")
    model.functions = {{std::string_view(stem == "backprop_loop" ? "backprop_loop" : "backprop_vectorized"),
                        {{"theta2", "G2"}, {"theta1", "G1"}}}};
  else throw std::logic_error("no network formula for this part");
  const bool backprop = stem.starts_with("backprop");
  if (stem == "cost" || stem == "regularization") model.add(cost_rows(), stem == "cost" ? 0 : 3);
  if (stem == "regularization") model.add(penalty_rows());
  if (backprop || stem == "regularized_gradient") {
    model.add(backprop_rows(), backprop ? 0 : 3);
    model.add(backprop_loop_rows(), backprop ? 0 : 3);
  }
  if (stem == "regularized_gradient") model.add(regularized_gradient_rows());
  model.add(label_rows(), stem == "cost" || backprop ? 1 : 4);
  model.add(feedforward_rows(), stem == "cost" || backprop ? 1 : 4);
  model.add_generated({{"T1", "T2"}, {"bias1", "bias2"}, {"a1", "a2"}, {"input", "g2"}, {"W1", "W2"}, {"z2", "z3"},
                       {"R1", "R2"}, {"Q1", "Q2"}, {"d2", "d3"}, {"D1", "D2"}, {"Z1", "Z2"}, {"A1", "A2"}, {"G1", "G2"}, {"F1", "F2"},
                       {"scale1", "scale2"}, {"H1", "H2"}}, forms());
  return model;
}

}  // namespace ex4::diagnosis
