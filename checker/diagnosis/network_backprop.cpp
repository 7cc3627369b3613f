// Mistakes of backpropagation in its errors: delta3, delta2 and the slope.
#include "checker/diagnosis/network.hpp"

namespace ex4::diagnosis {
namespace {
constexpr const char* before_after = "The slope is wanted at a value before or after the sigmoid: which of the two did you hand over?";
constexpr const char* link = "Which step lies between z2 and a2, and what is its derivative?";
constexpr const char* too_large = "If an output is too large, should the gradient be positive or negative?";
constexpr const char* target = "What is the target of output unit k for this example?";
constexpr const char* bias_units = "How many units of the hidden layer have weights leading into them, and at which place stands the bias?";
constexpr const char* output_bias = "Does the output layer have a bias unit?";
constexpr const char* own_cost = "What is the derivative of this cost by z3, once everything has cancelled?";
}  // namespace

std::vector<Row> backprop_rows() {
  return {
      {"labels.errors-from-data", 10, "d3 = keep_left(a3 - Y, max_all(labels))", "Only as many output units have an error as the largest label that occurs says; their number should come from Theta2.", "What if no example has the last label?", "model.md#width-from-the-data"},
      {"labels.errors-from-count", 10, "d3 = keep_left(a3 - Y, distinct(labels))", "Only as many output units have an error as there are different labels; their number should come from Theta2.", "What if no example has some label?", "model.md#width-from-the-data"},
      {"backprop.slope-of-a2", 8, "s2 = slope(g2)", "The slope g' is applied to a2, which has gone through the sigmoid already, where it wants z2.", before_after, "backprop_loop.md#slope-of-activation"},
      {"backprop.no-slope", 8, "d2 = e2", "delta2 lacks the slope g'(z2).", link, "backprop_loop.md#no-slope"},
      {"backprop.slope-is-sigmoid", 9, "s2 = g2", "delta2 is multiplied by the activation g(z2) and not by its slope.", link, "backprop_loop.md#no-slope"},
      {"backprop.slope-z-form", 8, "s2 = z2 .* (1 - z2)", "The slope is worked out as z2·(1 - z2), a formula that is meant for the activation.", before_after, "backprop_loop.md#slope-of-activation"},
      {"backprop.slope-one-minus", 10, "s2 = 1 - g2", "Half of the slope is missing: delta2 is multiplied by 1 - g(z2) only.", link, "backprop_loop.md#no-slope"},
      {"backprop.slope-mixed", 10, "s2 = g2 .* (1 - z2)", "The slope mixes g(z2) with 1 - z2.", before_after, "backprop_loop.md#slope-of-activation"},
      {"backprop.slope-mixed-other", 10, "s2 = z2 .* (1 - g2)", "The slope mixes z2 with 1 - g(z2).", before_after, "backprop_loop.md#slope-of-activation"},
      {"backprop.slope-of-tanh", 9, "s2 = 1 - square(g2)", "The slope is that of tanh, 1 - a², and this network uses the sigmoid.", link, "backprop_loop.md#no-slope"},
      {"backprop.slope-of-tanh-z", 10, "s2 = 1 - square(tanh(z2))", "The slope is that of tanh at z2, and this network uses the sigmoid.", link, "backprop_loop.md#no-slope"},
      {"backprop.slope-of-relu", 9, "s2 = step(z2)", "The slope is that of ReLU, 0 or 1, and this network uses the sigmoid.", link, "backprop_loop.md#no-slope"},
      {"backprop.slope-squared", 10, "s2 = square(slope(z2))", "The slope is multiplied in twice.", link, "backprop_loop.md#no-slope"},
      {"backprop.slope-plus", 10, "s2 = g2 .* (1 + g2)", "The slope is worked out as g·(1 + g): one sign is wrong.", link, "backprop_loop.md#no-slope"},
      {"backprop.slope-of-z3", 9, "s2 = slope(z3)", "The slope is taken at z3, the output layer, while delta2 belongs to the hidden layer.", "Whose error are you working out?", "backprop_loop.md#slope-of-the-wrong-layer"},
      {"backprop.slope-of-inputs", 9, "s2 = slope(a1)", "The slope is taken at a1, the inputs, while delta2 belongs to the hidden layer.", "Whose error are you working out?", "backprop_loop.md#slope-of-the-wrong-layer"},
      {"backprop.slope-of-error", 10, "d2 = slope(e2)", "The slope is taken of the error that was sent back and not of z2.", before_after, "backprop_loop.md#slope-of-activation"},
      {"backprop.slope-added", 10, "d2 = e2 + s2", "The slope is added to the error and should be multiplied in.", link, "backprop_loop.md#no-slope"},
      {"backprop.slope-divides", 10, "d2 = e2 ./ s2", "The error is divided by the slope and should be multiplied by it.", link, "backprop_loop.md#no-slope"},
      {"backprop.slope-cut-last", 9, "s2 = drop_last(slope([bias2, z2]))", "The slope of [1 z2] lost its last column where it should lose its first.", bias_units, "backprop_loop.md#wrong-entry-dropped"},
      {"backprop.slope-of-a2-cut-last", 9, "s2 = drop_last(slope(a2))", "The slope is applied to a2, and then its last column is dropped where the bias stands first.", before_after, "backprop_loop.md#slope-of-activation"},
      {"backprop.activation-form-cut-last", 9, "s2 = drop_last(a2 .* (1 - a2))", "a2·(1 - a2) lost its last column where it should lose its first, the bias.", bias_units, "backprop_loop.md#wrong-entry-dropped"},
      {"backprop.slope-product", 10, "d2 = e2*s2'", "The error and the slope meet in a matrix product (*) where entry by entry (%) is meant.", "Should these two be combined entry by entry?", "backprop_loop.md#the-maths"},
      {"backprop.slope-product-plain", 9, "d2 = e2*s2", "The error and the slope are multiplied with *, the matrix product, where entry by entry (%) is meant.", "Should these two be combined entry by entry?", "backprop_loop.md#the-maths"},
      {"backprop.one-written-over", 10, "d3 = a3 .* (1 - Y) + Y", "The 1 is written over the output of the right label; it should be taken away from it.", too_large, "backprop_loop.md#sign"},
      {"backprop.sign", 8, "d3 = Y - a3", "Both gradients have the wrong sign, as when delta3 is target minus output.", too_large, "backprop_loop.md#sign"},
      {"backprop.no-target", 9, "d3 = a3", "delta3 is the output itself: no target is taken off, or all targets are 0.", target, "backprop_loop.md#sign"},
      {"backprop.target-added", 10, "d3 = a3 + Y", "The target is added to the output and should be taken off.", target, "backprop_loop.md#sign"},
      {"backprop.target-multiplied", 10, "d3 = a3 .* Y", "The output is multiplied by the target in delta3.", target, "backprop_loop.md#sign"},
      {"backprop.target-only", 10, "d3 = -Y", "delta3 holds the targets only; the outputs are missing.", target, "backprop_loop.md#sign"},
      {"backprop.extra-output-slope", 8, "d3 = (a3 - Y) .* slope(z3)", "delta3 is multiplied by g'(z3), as with a squared error; this cost does not need it.", own_cost, "backprop_loop.md#extra-output-slope"},
      {"backprop.extra-output-slope-of-a3", 9, "d3 = (a3 - Y) .* slope(a3)", "delta3 is multiplied by the slope at a3; this cost does not need a slope there.", own_cost, "backprop_loop.md#extra-output-slope"},
      {"backprop.output-slope-divides", 10, "d3 = (a3 - Y) ./ (a3 .* (1 - a3))", "delta3 is the derivative by a3; one link of the chain, from a3 to z3, is missing.", own_cost, "backprop_loop.md#extra-output-slope"},
      {"backprop.delta3-from-z3", 9, "d3 = z3 - Y", "delta3 takes z3 where the output a3 belongs.", "What is compared with the target: the value before or after the sigmoid?", "backprop_loop.md#sign"},
      {"backprop.delta3-absolute", 10, "d3 = abs(a3 - Y)", "delta3 has lost its sign: it is the distance to the target.", too_large, "backprop_loop.md#sign"},
      {"backprop.delta3-squared", 10, "d3 = square(a3 - Y)", "delta3 is squared.", own_cost, "backprop_loop.md#sign"},
      {"backprop.delta3-twice", 10, "d3 = 2*(a3 - Y)", "delta3 is doubled, as with a squared error without its half.", own_cost, "backprop_loop.md#extra-output-slope"},
      {"backprop.delta3-rounded", 10, "d3 = above_half(a3) - Y", "delta3 compares the target with an output rounded to 0 or 1.", target, "backprop_loop.md#sign"},
      {"backprop.delta3-first-zeroed", 9, "d3 = zero_first(a3 - Y)", "The first output's error is set to zero, as if the output layer had a bias unit.", output_bias, "backprop_loop.md#wrong-entry-dropped"},
      {"backprop.delta3-drops-first", 9, "d3 = drop_first(a3 - Y)", "The first output's error is dropped, as if the output layer had a bias unit.", output_bias, "backprop_loop.md#wrong-entry-dropped"},
      {"backprop.delta3-wrong-output", 10, "d3 = (a3 - Y) .* Y", "Only the right unit has an error; the others learn nothing from being too large.", target, "backprop_loop.md#raw-labels"},
      {"backprop.delta2-sign", 9, "d2 = -e2 .* s2", "delta2 has the wrong sign, as when its slope is worked out as g·(g - 1).", too_large, "backprop_loop.md#sign"},
      {"backprop.bias-kept", 8, "e2 = d3*T2 & s2 = slope([bias2, z2])", "delta2 still holds an entry for the bias unit, so it is one too wide.", bias_units, "backprop_loop.md#bias-kept"},
      {"backprop.bias-kept-a2", 9, "e2 = d3*T2 & s2 = a2 .* (1 - a2)", "delta2 still holds an entry for the bias unit, so it is one too wide.", bias_units, "backprop_loop.md#bias-kept"},
      {"backprop.bias-column-sent-back", 8, "B2 = T2", "The errors travel back along all of Theta2, its bias column too, so that they do not fit the hidden layer.", bias_units, "backprop_loop.md#bias-kept"},
      {"backprop.last-column-dropped", 8, "B2 = drop_last(T2)", "Theta2's last column is dropped on the way back, where its first (the bias) should be.", bias_units, "backprop_loop.md#wrong-entry-dropped"},
      {"backprop.last-entry-dropped", 9, "B2 = drop_last(T2) & s2 = drop_last(slope([bias2, z2]))", "The last entry of delta2 is dropped, where the first (the bias) should be.", bias_units, "backprop_loop.md#wrong-entry-dropped"},
      {"backprop.last-entry-dropped-a2", 9, "B2 = drop_last(T2) & s2 = drop_last(a2 .* (1 - a2))", "The last entry of delta2 is dropped, where the first (the bias, whose slope is 0) should be.", bias_units, "backprop_loop.md#wrong-entry-dropped"},
      {"backprop.first-row-dropped", 10, "e2 = drop_first_row(d3)*drop_first_row(B2)", "A row of Theta2 is dropped where its first column should be.", bias_units, "backprop_loop.md#wrong-entry-dropped"},
      {"backprop.theta2-not-transposed", 9, "e2 = d3*B2'", "Theta2 is transposed on the way back where it should not be, or the reverse.", "What are the shapes of delta3 and Theta2, and which product fits?", "backprop_loop.md#the-maths"},
      {"backprop.theta1-sent-back", 9, "e2 = d3*drop_first(T1)", "The errors of the output layer travel back along Theta1; they came through Theta2.", "Which weights lie between the hidden layer and the output?", "backprop_loop.md#the-maths"},
      {"backprop.theta-not-used", 10, "e2 = spread(sum_columns(d3), h)", "The errors are spread over the hidden units without the weights.", "Along which weights does an error travel back?", "backprop_loop.md#the-maths"},
      {"backprop.theta2-row-major", 10, "B2 = drop_first(reread(T2))", "Theta2 is read row by row on the way back, and Armadillo keeps it column by column.", "Where does element (2,1) of Theta2 sit in memory?", "model.md#row-major"},
      {"backprop.theta2-absolute", 10, "B2 = abs(drop_first(T2))", "The errors travel back along the absolute values of Theta2.", "Along which weights does an error travel back?", "backprop_loop.md#the-maths"},
      {"backprop.delta2-from-target", 10, "e2 = Y*B2", "The targets are sent back where the errors delta3 belong.", "What travels back: the target, the output or their difference?", "backprop_loop.md#the-maths"},
      {"backprop.delta2-from-output", 10, "e2 = a3*B2", "The outputs are sent back where the errors delta3 belong.", "What travels back: the target, the output or their difference?", "backprop_loop.md#the-maths"},
  };
}

}  // namespace ex4::diagnosis
