// Mistakes of the forward pass.
#include "checker/diagnosis/network.hpp"

namespace ex4::diagnosis {
namespace {
constexpr const char* bias_value = "Print column 0 of the activations: is it what a bias unit should send out?";
constexpr const char* bias_place = "Which column of the given Theta belongs to the constant input?";
constexpr const char* inputs_of_unit = "How many inputs does one unit have, counting the constant one?";
constexpr const char* between = "Why must an output lie strictly between 0 and 1 before you take its logarithm?";
constexpr const char* shape_of_sigmoid = "What should g(0), g(5) and g(-5) be close to, and what does your layer give?";
constexpr const char* memory = "Where does element (2,1) of Theta sit in Armadillo's memory?";
constexpr const char* rows_of_theta = "What does one row of Theta stand for, and what one row of the activations?";
}  // namespace

std::vector<Row> feedforward_rows() {
  return {
      {"feedforward.bias-zeros-1", 9, "bias1 = zeros(rows(input), 1)", "The bias column of a1 holds zeros, so the bias weights of Theta1 do nothing.", bias_value, "cost.md#bias-zeros"},
      {"feedforward.bias-zeros-2", 9, "bias2 = zeros(rows(g2), 1)", "The bias column of a2 holds zeros, so the bias weights of Theta2 do nothing.", bias_value, "cost.md#bias-zeros"},
      {"feedforward.bias-zeros", 9, "bias1 = zeros(rows(input), 1) & bias2 = zeros(rows(g2), 1)", "The bias columns of a1 and a2 hold zeros, so no bias weight does anything.", bias_value, "cost.md#bias-zeros"},
      {"feedforward.bias-before-sigmoid", 8, "a2 = [sigmoid(bias2), g2]", "The bias column of a2 was added before the sigmoid, so the bias unit sends g(1) = 0.731059.", bias_value, "cost.md#bias-before-sigmoid"},
      {"feedforward.bias-before-sigmoid-everywhere", 10, "bias1 = sigmoid(ones(rows(input), 1)) & a2 = [sigmoid(bias2), g2]", "Both bias columns went through the sigmoid, so the bias units send g(1) = 0.731059.", bias_value, "cost.md#bias-before-sigmoid"},
      {"feedforward.bias-half", 10, "a2 = [sigmoid(0*bias2), g2]", "The bias unit of a2 sends 0.5: a zero went through the sigmoid.", bias_value, "cost.md#bias-before-sigmoid"},
      {"feedforward.bias-second-1", 10, "a1 = [first_column(input), [bias1, drop_first(input)]]", "The ones of a1 stand in its second column.", bias_place, "cost.md#bias-last"},
      {"feedforward.bias-second-2", 10, "a2 = [first_column(g2), [bias2, drop_first(g2)]]", "The ones of a2 stand in its second column.", bias_place, "cost.md#bias-last"},
      {"feedforward.bias-length", 10, "bias1 = ones(n, 1)", "The column of ones has as many entries as X has columns; it needs one for each example.", "How many examples does X have: is that its rows or its columns?", "cost.md#no-bias"},
      {"feedforward.bias-as-row", 10, "a1 = [ones(1, n); input]", "The ones were put on top of X as a row; the bias is a column.", "Is the bias an additional example or an additional input?", "cost.md#no-bias"},
      {"feedforward.bias-last-1", 9, "a1 = [input, bias1]", "The bias column of a1 stands behind the inputs and not before them.", bias_place, "cost.md#bias-last"},
      {"feedforward.bias-last-2", 9, "a2 = [g2, bias2]", "The bias column of a2 stands behind the hidden units and not before them.", bias_place, "cost.md#bias-last"},
      {"feedforward.bias-last", 9, "a1 = [input, bias1] & a2 = [g2, bias2]", "The bias columns of a1 and a2 stand behind the units and not before them.", bias_place, "cost.md#bias-last"},
      {"feedforward.no-bias-1", 9, "a1 = input", "a1 has no bias column: X is used as it is.", inputs_of_unit, "cost.md#no-bias"},
      {"feedforward.no-bias-2", 9, "a2 = g2", "a2 has no bias column.", inputs_of_unit, "cost.md#no-bias"},
      {"feedforward.no-bias", 9, "a1 = input & a2 = g2", "Neither a1 nor a2 has a bias column.", inputs_of_unit, "cost.md#no-bias"},
      {"feedforward.no-bias-weights-1", 10, "a1 = input & W1 = drop_first(T1)", "Layer 1 works without its bias: the column of ones and column 0 of Theta1 are both left out.", inputs_of_unit, "cost.md#no-bias"},
      {"feedforward.no-bias-weights-2", 10, "a2 = g2 & W2 = drop_first(T2)", "Layer 2 works without its bias: the column of ones and column 0 of Theta2 are both left out.", inputs_of_unit, "cost.md#no-bias"},
      {"feedforward.no-bias-weights", 10, "a1 = input & W1 = drop_first(T1) & a2 = g2 & W2 = drop_first(T2)", "The network works without any bias: the ones and the first columns of the weights are left out.", inputs_of_unit, "cost.md#no-bias"},
      {"feedforward.last-column-cut-1", 10, "a1 = input & W1 = drop_last(T1)", "X without a bias meets Theta1 without its last column, so that each input meets the weight of its neighbour.", bias_place, "cost.md#no-bias"},
      {"feedforward.last-column-cut-2", 10, "a2 = g2 & W2 = drop_last(T2)", "The hidden units without a bias meet Theta2 without its last column, so that each meets the weight of its neighbour.", bias_place, "cost.md#no-bias"},
      {"feedforward.bias-replaces-input", 10, "a1 = [bias1, rotate_right(input)]", "The inputs in a1 are shifted by one column.", bias_place, "cost.md#bias-last"},
      {"feedforward.bias-overwrites-unit", 10, "a2 = [bias2, one_first(g2)]", "The ones of the bias were written over the first hidden unit.", bias_place, "cost.md#bias-last"},
      {"feedforward.bias-overwrites-input", 10, "a1 = [bias1, one_first(input)]", "The ones of the bias were written over the first input.", bias_place, "cost.md#bias-last"},
      {"feedforward.sigmoid-missing-hidden", 8, "g2 = z2", "The hidden layer has no sigmoid: z2 is passed on as it is.", "What turns z2 into an activation?", "cost.md#sigmoid-missing"},
      {"feedforward.sigmoid-missing-output", 8, "a3 = z3", "The output layer has no sigmoid: z3 is used where a3 belongs.", between, "cost.md#sigmoid-missing"},
      {"feedforward.sigmoid-missing", 9, "g2 = z2 & a3 = z3", "Neither layer has its sigmoid.", between, "cost.md#sigmoid-missing"},
      {"feedforward.sigmoid-twice-hidden", 9, "g2 = sigmoid(sigmoid(z2))", "The hidden layer goes through the sigmoid twice.", "How often does a value pass the sigmoid on its way through one layer?", "cost.md#sigmoid-missing"},
      {"feedforward.sigmoid-twice-output", 9, "a3 = sigmoid(sigmoid(z3))", "The outputs go through the sigmoid twice.", "How often does a value pass the sigmoid on its way through one layer?", "cost.md#sigmoid-missing"},
      {"feedforward.sigmoid-twice", 10, "g2 = sigmoid(sigmoid(z2)) & a3 = sigmoid(sigmoid(z3))", "Both layers go through the sigmoid twice.", "How often does a value pass the sigmoid on its way through one layer?", "cost.md#sigmoid-missing"},
      {"feedforward.sigmoid-of-inputs", 10, "a1 = [bias1, sigmoid(input)]", "The inputs themselves go through the sigmoid.", "Is there anything to activate in the input layer?", "cost.md#sigmoid-missing"},
      {"feedforward.sigmoid-of-a2", 10, "a2 = sigmoid([bias2, g2])", "a2 goes through the sigmoid once more, its bias too.", "How often does a value pass the sigmoid on its way through one layer?", "cost.md#sigmoid-missing"},
      {"feedforward.sigmoid-sign-hidden", 9, "g2 = sigmoid_flipped(z2)", "The sigmoid of the hidden layer has exp(z) where exp(-z) belongs.", shape_of_sigmoid, "cost.md#the-maths"},
      {"feedforward.sigmoid-sign-output", 9, "a3 = sigmoid_flipped(z3)", "The sigmoid of the output layer has exp(z) where exp(-z) belongs.", shape_of_sigmoid, "cost.md#the-maths"},
      {"feedforward.sigmoid-sign", 8, "g2 = sigmoid_flipped(z2) & a3 = sigmoid_flipped(z3)", "The sigmoid has exp(z) where exp(-z) belongs, in both layers.", shape_of_sigmoid, "cost.md#the-maths"},
      {"feedforward.sigmoid-precedence", 10, "g2 = 1 + exp(-z2) & a3 = 1 + exp(-z3)", "The sigmoid is worked out as 1/1 + exp(-z): its brackets are missing.", shape_of_sigmoid, "cost.md#the-maths"},
      {"feedforward.tanh", 9, "g2 = tanh(z2) & a3 = tanh(z3)", "Both layers use tanh where this exercise uses the sigmoid.", shape_of_sigmoid, "cost.md#the-maths"},
      {"feedforward.tanh-hidden", 9, "g2 = tanh(z2)", "The hidden layer uses tanh where this exercise uses the sigmoid.", shape_of_sigmoid, "cost.md#the-maths"},
      {"feedforward.tanh-output", 10, "a3 = tanh(z3)", "The output layer uses tanh where this exercise uses the sigmoid.", shape_of_sigmoid, "cost.md#the-maths"},
      {"feedforward.relu-hidden", 9, "g2 = relu(z2)", "The hidden layer uses ReLU where this exercise uses the sigmoid.", shape_of_sigmoid, "cost.md#the-maths"},
      {"feedforward.relu-output", 10, "a3 = relu(z3)", "The output layer uses ReLU where this exercise uses the sigmoid.", shape_of_sigmoid, "cost.md#the-maths"},
      {"feedforward.relu", 10, "g2 = relu(z2) & a3 = relu(z3)", "Both layers use ReLU where this exercise uses the sigmoid.", shape_of_sigmoid, "cost.md#the-maths"},
      {"feedforward.softmax", 8, "a3 = softmax(z3)", "The outputs were made to add up to one (softmax) where each should have its own sigmoid.", "Does this exercise's network force its outputs to sum to one?", "cost.md#softmax"},
      {"feedforward.normalized", 10, "a3 = softmax(log(sigmoid(z3)))", "The outputs were divided by their sum.", "Does this exercise's network force its outputs to sum to one?", "cost.md#softmax"},
      {"feedforward.softmax-columns", 10, "a3 = softmax_columns(z3)", "A softmax runs over the examples where each output should have its own sigmoid.", "Does this exercise's network force its outputs to sum to one?", "cost.md#softmax"},
      {"feedforward.slope-for-sigmoid-hidden", 10, "g2 = slope(z2)", "The hidden layer uses the slope of the sigmoid and not the sigmoid.", shape_of_sigmoid, "cost.md#sigmoid-missing"},
      {"feedforward.theta1-not-transposed", 9, "z2 = a1*W1", "a1 and Theta1 meet in a product as they are, with n + 1 columns each: one of them should be transposed.", rows_of_theta, "cost.md#the-maths"},
      {"feedforward.theta2-not-transposed", 9, "z3 = a2*W2", "a2 and Theta2 meet in a product as they are, with h + 1 columns each: one of them should be transposed.", rows_of_theta, "cost.md#the-maths"},
      {"feedforward.factors-swapped-1", 10, "z2 = W1*a1", "Theta1 and a1 meet in a product as they are, with n + 1 columns each: one of them should be transposed.", rows_of_theta, "cost.md#the-maths"},
      {"feedforward.factors-swapped-2", 10, "z3 = W2*a2", "Theta2 and a2 meet in a product as they are, with h + 1 columns each: one of them should be transposed.", rows_of_theta, "cost.md#the-maths"},
      {"feedforward.theta-row-major", 9, "W1 = reread(T1) & W2 = reread(T2)", "Theta1 and Theta2 are read row by row, and Armadillo keeps them column by column.", memory, "model.md#row-major"},
      {"feedforward.theta1-row-major", 10, "W1 = reread(T1)", "Theta1 is read row by row, and Armadillo keeps it column by column.", memory, "model.md#row-major"},
      {"feedforward.theta2-row-major", 10, "W2 = reread(T2)", "Theta2 is read row by row, and Armadillo keeps it column by column.", memory, "model.md#row-major"},
      {"feedforward.bias-weights-zeroed", 9, "W1 = zero_first(T1) & W2 = zero_first(T2)", "The bias weights, column 0 of Theta1 and Theta2, have no effect in the forward pass, as when they were set to zero before it.", "Are Theta1 and Theta2 still the given ones on the line where you use them?", "regularized_gradient.md#zeroed-too-early"},
      {"feedforward.bias-weights-zeroed-1", 10, "W1 = zero_first(T1)", "The bias weights of Theta1, its column 0, have no effect in the forward pass.", bias_value, "cost.md#bias-zeros"},
      {"feedforward.bias-weights-zeroed-2", 10, "W2 = zero_first(T2)", "The bias weights of Theta2, its column 0, have no effect in the forward pass.", bias_value, "cost.md#bias-zeros"},
      {"feedforward.layers-mixed-up", 10, "z3 = a2*W1'", "Theta1 is used again where the output layer needs Theta2.", rows_of_theta, "cost.md#the-maths"},
      {"feedforward.transposed", 9, "out_a1 = a1' & out_z2 = z2' & out_a2 = a2' & out_z3 = z3' & out_a3 = a3'", "Every matrix comes back transposed: the examples stand in columns.", "In this exercise, is an example a row or a column?", "cost.md#the-maths"},
      {"feedforward.returns-a1-without-bias", 9, "out_a1 = input", "The network is right, but the a1 that you return has no bias column.", "What does the contract say about column 0 of a1?", "cost.md#no-bias"},
      {"feedforward.returns-a2-without-bias", 9, "out_a2 = g2", "The network is right, but the a2 that you return has no bias column.", "What does the contract say about column 0 of a2?", "cost.md#no-bias"},
      {"feedforward.returns-without-bias", 9, "out_a1 = input & out_a2 = g2", "The network is right, but the a1 and a2 that you return have no bias column.", "What does the contract say about column 0 of a1 and a2?", "cost.md#no-bias"},
      {"feedforward.returns-z-activated", 10, "out_z2 = g2 & out_z3 = a3", "The z2 and z3 that you return have gone through the sigmoid already.", "What is the difference between z2 and a2?", "cost.md#the-maths"},
  };
}

}  // namespace ex4::diagnosis
