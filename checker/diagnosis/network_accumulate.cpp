// Mistakes of backpropagation in its sums and averages: which activations meet which errors, over which examples.
#include "checker/diagnosis/network.hpp"

namespace ex4::diagnosis {
namespace {
constexpr const char* traces = "After the loop, how many examples have left a trace in each sum?";
constexpr const char* divide = "Divide one entry of your gradient by the numerical one: what do you get?";
constexpr const char* joins = "Each Theta joins two layers: whose error and whose activations meet in its gradient?";
constexpr const char* loop_ends = "Which is the first example that your loop visits, and which the last?";
constexpr const char* order = "Does entry (1,2) of your gradient belong to the same weight as entry (1,2) of Theta?";
constexpr const char* bias_gradient = "By what is a bias weight multiplied in the forward pass?";
}  // namespace

std::vector<Row> backprop_loop_rows() {
  return {
      {"backprop.no-mean", 8, "G1 = A1 & G2 = A2", "The gradients are never divided by the number of examples.", divide, "backprop_loop.md#no-mean"},
      {"backprop.no-mean-1", 8, "G1 = A1", "Theta1's gradient is never divided by the number of examples.", divide, "backprop_loop.md#one-layer-no-mean"},
      {"backprop.no-mean-2", 8, "G2 = A2", "Theta2's gradient is never divided by the number of examples.", divide, "backprop_loop.md#one-layer-no-mean"},
      {"backprop.halved-mean", 8, "G1 = A1 / (2*count) & G2 = A2 / (2*count)", "The gradients are half of what they should be, as when they are divided by 2m.", divide, "backprop_loop.md#no-mean"},
      {"backprop.mean-twice", 9, "G1 = A1 / count / count & G2 = A2 / count / count", "The gradients are divided by m twice (or delta3 once before them).", divide, "backprop_loop.md#no-mean"},
      {"backprop.mean-twice-1", 10, "G1 = A1 / count / count", "Theta1's gradient is divided by m twice.", divide, "backprop_loop.md#no-mean"},
      {"backprop.mean-twice-2", 10, "G2 = A2 / count / count", "Theta2's gradient is divided by m twice.", divide, "backprop_loop.md#no-mean"},
      {"backprop.mean-over-inputs", 9, "G1 = A1 / n & G2 = A2 / n", "The gradients are divided by the number of inputs and not by the number of examples.", divide, "backprop_loop.md#no-mean"},
      {"backprop.mean-over-labels", 9, "G1 = A1 / units & G2 = A2 / units", "The gradients are divided by the number of labels and not by the number of examples.", divide, "backprop_loop.md#no-mean"},
      {"backprop.mean-over-hidden", 10, "G1 = A1 / h & G2 = A2 / h", "The gradients are divided by the number of hidden units and not by the number of examples.", divide, "backprop_loop.md#no-mean"},
      {"backprop.mean-of-m-minus-one", 9, "G1 = A1 / (count - 1) & G2 = A2 / (count - 1)", "The gradients are divided by m - 1.", divide, "backprop_loop.md#no-mean"},
      {"backprop.mean-of-m-plus-one", 10, "G1 = A1 / (count + 1) & G2 = A2 / (count + 1)", "The gradients are divided by m + 1.", divide, "backprop_loop.md#no-mean"},
      {"backprop.mean-over-all", 10, "G1 = A1 / (count*units) & G2 = A2 / (count*units)", "The gradients are divided by m·K and should be divided by m.", divide, "backprop_loop.md#no-mean"},
      {"backprop.times-m", 10, "G1 = A1*count & G2 = A2*count", "The gradients are multiplied by m and should be divided by it.", divide, "backprop_loop.md#no-mean"},
      {"backprop.mean-of-5000", 10, "G1 = A1 / 5000 & G2 = A2 / 5000", "The number of examples, 5000, is written into the code.", "What is m when somebody calls your function with 16 examples?", "backprop_vectorized.md#written-in-sizes"},
      {"backprop.mean-of-16", 10, "G1 = A1 / 16 & G2 = A2 / 16", "The number of examples, 16, is written into the code.", "What is m when somebody calls your function with 5000 examples?", "backprop_vectorized.md#written-in-sizes"},
      {"backprop.integer-division", 8, "G1 = idiv(1, count)*A1 & G2 = idiv(1, count)*A2", "1/m is worked out in whole numbers, so that the gradient is 0.", "What is 1/5000 without a remainder?", "backprop_loop.md#integer-division"},
      {"backprop.mean-inside-loop", 9, "D1 = shrinking(d2, a1)*count & D2 = shrinking(d3, a2)*count", "The sums are divided by m inside the loop, again at each example.", "How often is the first example's share divided by m?", "backprop_loop.md#no-mean"},
      {"backprop.overwritten", 8, "D1 = last_row(d2)'*last_row(a1) & D2 = last_row(d3)'*last_row(a2)", "Only the last example is left in the sums: each one replaces what was there.", traces, "backprop_loop.md#overwritten"},
      {"backprop.overwritten-1", 8, "D1 = last_row(d2)'*last_row(a1)", "Only the last example is left in Theta1's sum: each one replaces what was there.", traces, "backprop_loop.md#overwritten"},
      {"backprop.overwritten-2", 8, "D2 = last_row(d3)'*last_row(a2)", "Only the last example is left in Theta2's sum: each one replaces what was there.", traces, "backprop_loop.md#overwritten"},
      {"backprop.overwritten-no-mean", 9, "G1 = last_row(d2)'*last_row(a1) & G2 = last_row(d3)'*last_row(a2)", "The gradient is that of the last example alone: either each example replaces the sum, and it is not divided by m; or every turn works on the last example, as with a stale index.", traces, "backprop_loop.md#overwritten"},
      {"backprop.first-example-only", 9, "D1 = first_row(d2)'*first_row(a1) & D2 = first_row(d3)'*first_row(a2)", "Only the first example is counted.", traces, "backprop_loop.md#overwritten"},
      {"backprop.first-example-returned", 10, "G1 = first_row(d2)'*first_row(a1) & G2 = first_row(d3)'*first_row(a2)", "The gradient is that of the first example alone: either the function returns inside the loop, or every turn works on that example.", traces, "backprop_loop.md#overwritten"},
      {"backprop.skips-first-example", 9, "D1 = drop_first_row(d2)'*drop_first_row(a1) & D2 = drop_first_row(d3)'*drop_first_row(a2)", "The first example is left out, as by a loop that starts too late.", loop_ends, "backprop_loop.md#overwritten"},
      {"backprop.skips-last-example", 9, "D1 = drop_last_row(d2)'*drop_last_row(a1) & D2 = drop_last_row(d3)'*drop_last_row(a2)", "The last example is left out, as by a loop that ends too early.", loop_ends, "backprop_loop.md#overwritten"},
      {"backprop.loop-over-inputs", 10, "D1 = top(d2, n)'*top(a1, n) & D2 = top(d3, n)'*top(a2, n)", "The loop over the examples ends at the number of columns of X.", loop_ends, "backprop_loop.md#overwritten"},
      {"backprop.examples-are-columns", 10, "D1 = top(d2, n)'*top(a1, n) & D2 = top(d3, n)'*top(a2, n) & count = n", "m is taken from the columns of X, for the loop and for the mean.", "Is an example a row or a column of X?", "backprop_loop.md#no-mean"},
      {"backprop.delta2-not-reset", 10, "d2 = running_sum(e2 .* s2)", "delta2 is added up over the examples and never set back.", traces, "backprop_loop.md#overwritten"},
      {"backprop.delta3-not-reset", 10, "D2 = running_sum(d3)'*a2", "delta3 is added up over the examples in Theta2's sum and never set back.", traces, "backprop_loop.md#overwritten"},
      {"backprop.mean-activations", 10, "D1 = d2'*repeat_last_row(a1) & D2 = d3'*repeat_last_row(a2)", "The activations of the last example are used with the errors of all.", traces, "backprop_loop.md#wrong-activations"},
      {"backprop.theta1-not-accumulated", 10, "D1 = 0*(d2'*a1)", "Theta1's gradient is 0: nothing is added to its sum, the sum is not returned, or a factor such as 1/m is 0 in whole numbers.", traces, "backprop_loop.md#overwritten"},
      {"backprop.theta2-not-accumulated", 10, "D2 = 0*(d3'*a2)", "Theta2's gradient is 0: nothing is added to its sum, the sum is not returned, or a factor such as 1/m is 0 in whole numbers.", traces, "backprop_loop.md#overwritten"},
      {"backprop.all-zero", 10, "D1 = 0*(d2'*a1) & D2 = 0*(d3'*a2)", "The gradient is 0 everywhere: the sums are returned as they were made, or a factor such as 1/m is 0 in whole numbers.", traces, "backprop_loop.md#integer-division"},
      {"backprop.layers-swapped", 9, "G1 = A2 / count & G2 = A1 / count", "The two gradients have changed places.", "Which gradient has the shape of Theta1?", "backprop_loop.md#wrong-activations"},
      {"backprop.layers-swapped-1", 10, "G1 = A2 / count", "Theta2's gradient comes back in the place of Theta1's.", "Which gradient has the shape of Theta1?", "backprop_loop.md#wrong-activations"},
      {"backprop.layers-swapped-2", 10, "G2 = A1 / count", "Theta1's gradient comes back in the place of Theta2's.", "Which gradient has the shape of Theta2?", "backprop_loop.md#wrong-activations"},
      {"backprop.transposed", 9, "G1 = (A1 / count)' & G2 = (A2 / count)'", "Both gradients come back transposed.", "Which shape does Theta have, and which has its gradient?", "backprop_vectorized.md#transposed"},
      {"backprop.transposed-1", 9, "G1 = (A1 / count)'", "Theta1's gradient comes back transposed.", "Which shape does Theta1 have, and which has its gradient?", "backprop_vectorized.md#transposed"},
      {"backprop.transposed-2", 9, "G2 = (A2 / count)'", "Theta2's gradient comes back transposed.", "Which shape does Theta2 have, and which has its gradient?", "backprop_vectorized.md#transposed"},
      {"backprop.row-major", 9, "G1 = reread(A1 / count) & G2 = reread(A2 / count)", "The gradients were filled row by row from numbers that lie column by column.", order, "model.md#row-major"},
      {"backprop.row-major-unrolled", 9, "G1 = refold(A1 / count) & G2 = refold(A2 / count)", "The gradients were unrolled row by row and folded column by column.", order, "model.md#row-major"},
      {"backprop.a2-without-bias", 9, "D2 = d3'*g2", "Theta2's gradient was made with a2 without its bias column.", joins, "backprop_vectorized.md#no-bias-in-activations"},
      {"backprop.x-without-bias", 9, "D1 = d2'*input", "Theta1's gradient was made with X without its bias column.", joins, "backprop_vectorized.md#no-bias-in-activations"},
      {"backprop.activations-without-bias", 9, "D1 = d2'*input & D2 = d3'*g2", "Both gradients were made with activations without their bias column.", joins, "backprop_vectorized.md#no-bias-in-activations"},
      {"backprop.bias-last-1", 10, "D1 = d2'*[input, bias1]", "In Theta1's gradient the bias column stands last.", bias_gradient, "backprop_loop.md#wrong-activations"},
      {"backprop.bias-last-2", 10, "D2 = d3'*[g2, bias2]", "In Theta2's gradient the bias column stands last.", bias_gradient, "backprop_loop.md#wrong-activations"},
      {"backprop.bias-last", 10, "D1 = d2'*[input, bias1] & D2 = d3'*[g2, bias2]", "In both gradients the bias column stands last.", bias_gradient, "backprop_loop.md#wrong-activations"},
      {"backprop.bias-gradient-zero", 9, "D1 = zero_first(d2'*a1) & D2 = zero_first(d3'*a2)", "The gradient of the bias weights is 0: they would never learn.", bias_gradient, "backprop_loop.md#wrong-activations"},
      {"backprop.bias-gradient-zero-1", 9, "D1 = zero_first(d2'*a1)", "The gradient of Theta1's bias weights is 0: they would never learn.", bias_gradient, "backprop_loop.md#wrong-activations"},
      {"backprop.bias-gradient-zero-2", 9, "D2 = zero_first(d3'*a2)", "The gradient of Theta2's bias weights is 0: they would never learn.", bias_gradient, "backprop_loop.md#wrong-activations"},
      {"backprop.bias-gradient-no-mean", 10, "G1 = A1 / count + only_first(A1 - A1 / count) & G2 = A2 / count + only_first(A2 - A2 / count)", "The bias columns of the gradients are not divided by m.", divide, "backprop_loop.md#no-mean"},
      {"backprop.z2-for-a2", 9, "D2 = d3'*[bias2, z2]", "Theta2's gradient was made with z2 where the activations a2 belong.", joins, "backprop_loop.md#wrong-activations"},
      {"backprop.a2-sigmoid-again", 10, "D2 = d3'*[bias2, sigmoid(g2)]", "In Theta2's gradient a2 goes through the sigmoid once more.", joins, "backprop_loop.md#wrong-activations"},
      {"backprop.sigmoid-of-bias", 10, "D2 = d3'*[sigmoid(bias2), g2]", "In Theta2's gradient the bias unit sends g(1) = 0.731059.", bias_gradient, "backprop_loop.md#wrong-activations"},
      {"backprop.a3-for-a2", 9, "D2 = d3'*a3", "Theta2's gradient was made with a3, the outputs, where a2 belongs.", joins, "backprop_loop.md#wrong-activations"},
      {"backprop.a2-for-a1", 9, "D1 = d2'*a2", "Theta1's gradient was made with a2 where a1, the inputs, belongs.", joins, "backprop_loop.md#wrong-activations"},
      {"backprop.wrong-activations", 9, "D1 = d2'*a2 & D2 = d3'*a3", "Each gradient was made with the activations of the layer that its weights lead to.", joins, "backprop_loop.md#wrong-activations"},
      {"backprop.delta3-for-delta2", 9, "D1 = d3'*a1", "Theta1's gradient was made with delta3 where delta2 belongs.", joins, "backprop_loop.md#wrong-activations"},
      {"backprop.delta2-for-delta3", 9, "D2 = d2'*a2", "Theta2's gradient was made with delta2 where delta3 belongs.", joins, "backprop_loop.md#wrong-activations"},
      {"backprop.not-transposed", 9, "D1 = d2*a1", "The error is not transposed in the product for Theta1.", "Write the shapes of both factors down: which product fits?", "backprop_vectorized.md#transposed"},
      {"backprop.not-transposed-2", 9, "D2 = d3*a2", "The error is not transposed in the product for Theta2.", "Write the shapes of both factors down: which product fits?", "backprop_vectorized.md#transposed"},
      {"backprop.entrywise", 10, "D2 = d3 .* a2", "Error and activations are multiplied entry by entry in Theta2's sum, where a matrix product belongs.", "Which shape must the sum have?", "backprop_vectorized.md#transposed"},
      {"backprop.returns-step", 10, "G1 = T1 - A1 / count & G2 = T2 - A2 / count", "The weights after a step are returned and not the gradient.", "Does the function return a slope, or new weights?", "backprop_loop.md#the-maths"},
      {"backprop.returns-weights", 10, "G1 = T1 & G2 = T2", "The weights come back unchanged where the gradient belongs.", "Does the function return a slope, or weights?", "backprop_loop.md#the-maths"},
      {"backprop.starts-at-weights", 10, "A1 = T1 + D1 & A2 = T2 + D2", "The sums start at the weights and not at zero.", "What was in the sums before the first example?", "backprop_loop.md#overwritten"},
      {"backprop.starts-at-one", 10, "A1 = 1 + D1 & A2 = 1 + D2", "The sums start at one and not at zero.", "What was in the sums before the first example?", "backprop_loop.md#overwritten"},
  };
}

}  // namespace ex4::diagnosis
