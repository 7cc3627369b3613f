// Mistakes of the penalty in the gradient.
#include "checker/diagnosis/network.hpp"

namespace ex4::diagnosis {
namespace {
constexpr const char* which_entries = "Look at which entries differ: what do these weights have in common?";
constexpr const char* derive = "Differentiate λ/(2m)·θ² by θ: what is left?";
constexpr const char* nothing = "What must you add to the bias gradient so that nothing is added?";
constexpr const char* holds_weights = "The penalty depends on the weights: which variable holds them?";
constexpr const char* touches = "Your gradient is right at λ = 0: what should λ touch, and in which layers?";
constexpr const char* share = "How often is the penalty counted, compared with the data term?";
constexpr const char* still_same = "Are Theta1 and Theta2 still the given ones on the line where you use them again?";
constexpr const char* columns = "Which column does the penalty reach first, and which last?";
constexpr const char* sign = "A large positive weight should shrink: which sign must its gradient gain?";
}  // namespace

std::vector<Row> regularized_gradient_rows() {
  return {
      {"regularized_gradient.bias-included", 8, "F1 = T1 & F2 = T2", "The bias columns are regularised too, in both gradients.", which_entries, "regularized_gradient.md#bias-included"},
      {"regularized_gradient.bias-included-1", 8, "F1 = T1", "The bias column of Theta1's gradient is regularised too.", which_entries, "regularized_gradient.md#bias-included"},
      {"regularized_gradient.bias-included-2", 8, "F2 = T2", "The bias column of Theta2's gradient is regularised too.", which_entries, "regularized_gradient.md#bias-included"},
      {"regularized_gradient.ones-in-the-bias", 8, "F1 = one_first(T1) & F2 = one_first(T2)", "λ/m is added to the bias columns, as when the bias weights were replaced by ones where zeros are meant.", nothing, "regularized_gradient.md#ones-in-the-bias"},
      {"regularized_gradient.ones-in-the-bias-1", 9, "F1 = one_first(T1)", "λ/m is added to Theta1's bias column, as when its weights were replaced by ones where zeros are meant.", nothing, "regularized_gradient.md#ones-in-the-bias"},
      {"regularized_gradient.ones-in-the-bias-2", 9, "F2 = one_first(T2)", "λ/m is added to Theta2's bias column, as when its weights were replaced by ones where zeros are meant.", nothing, "regularized_gradient.md#ones-in-the-bias"},
      {"regularized_gradient.bias-only", 10, "F1 = only_first(T1) & F2 = only_first(T2)", "Only the bias columns are regularised: the wrong ones were left out.", which_entries, "regularized_gradient.md#bias-included"},
      {"regularized_gradient.missing", 8, "H1 = G1 & H2 = G2", "λ has no effect yet: the gradient's penalty is still to write, or its factor is 0, as 1/m is in whole numbers.", touches, "regularized_gradient.md#missing"},
      {"regularized_gradient.missing-1", 8, "H1 = G1", "Theta1's gradient has no penalty.", touches, "regularized_gradient.md#one-layer"},
      {"regularized_gradient.missing-2", 8, "H2 = G2", "Theta2's gradient has no penalty.", touches, "regularized_gradient.md#one-layer"},
      {"regularized_gradient.no-mean", 8, "scale1 = lambda & scale2 = lambda", "The penalty is m times too large: either λ is not divided by m, or λ/m times the weights is added once for each example.", share, "regularized_gradient.md#no-mean"},
      {"regularized_gradient.no-mean-1", 9, "scale1 = lambda", "Theta1's penalty is m times too large: either λ is not divided by m, or λ/m times the weights is added once for each example.", share, "regularized_gradient.md#no-mean"},
      {"regularized_gradient.no-mean-2", 9, "scale2 = lambda", "Theta2's penalty is m times too large: either λ is not divided by m, or λ/m times the weights is added once for each example.", share, "regularized_gradient.md#no-mean"},
      {"regularized_gradient.half", 8, "scale1 = lambda / (2*count) & scale2 = lambda / (2*count)", "The factor is λ/(2m), as in the cost; differentiating the square leaves λ/m.", derive, "regularized_gradient.md#factor"},
      {"regularized_gradient.half-1", 9, "scale1 = lambda / (2*count)", "Theta1's factor is λ/(2m), as in the cost; differentiating the square leaves λ/m.", derive, "regularized_gradient.md#factor"},
      {"regularized_gradient.half-2", 9, "scale2 = lambda / (2*count)", "Theta2's factor is λ/(2m), as in the cost; differentiating the square leaves λ/m.", derive, "regularized_gradient.md#factor"},
      {"regularized_gradient.double", 9, "scale1 = 2*lambda / count & scale2 = 2*lambda / count", "The factor is 2λ/m: either the half of the cost's λ/(2m) is forgotten, or the penalty is added twice.", derive, "regularized_gradient.md#factor"},
      {"regularized_gradient.precedence", 9, "scale1 = lambda / 2*count & scale2 = lambda / 2*count", "The factor is λ/2 times m and should be λ/m: λ/2*m is read from left to right, for one.", "In which order are / and * worked out on that line?", "regularized_gradient.md#factor"},
      {"regularized_gradient.times-m", 10, "scale1 = lambda*count & scale2 = lambda*count", "The factor is λ·m and should be λ/m: either λ is multiplied by m, or λ times the weights is added once for each example.", share, "regularized_gradient.md#no-mean"},
      {"regularized_gradient.lambda-ignored", 9, "scale1 = 1 / count & scale2 = 1 / count", "The penalty does not depend on λ: it is the one that belongs to λ = 1.", "What should happen to the penalty when λ is doubled?", "regularized_gradient.md#factor"},
      {"regularized_gradient.lambda-squared", 10, "scale1 = square(lambda) / count & scale2 = square(lambda) / count", "λ is squared in the penalty.", "What should happen to the penalty when λ is doubled?", "regularized_gradient.md#factor"},
      {"regularized_gradient.mean-twice", 9, "scale1 = lambda / count / count & scale2 = lambda / count / count", "The penalty is divided by m twice.", share, "regularized_gradient.md#no-mean"},
      {"regularized_gradient.mean-over-inputs", 10, "scale1 = lambda / n & scale2 = lambda / n", "λ is divided by the number of inputs and not by the number of examples.", share, "regularized_gradient.md#no-mean"},
      {"regularized_gradient.mean-over-labels", 10, "scale1 = lambda / units & scale2 = lambda / units", "λ is divided by the number of labels and not by the number of examples.", share, "regularized_gradient.md#no-mean"},
      {"regularized_gradient.mean-over-hidden", 10, "scale1 = lambda / h & scale2 = lambda / h", "λ is divided by the number of hidden units and not by the number of examples.", share, "regularized_gradient.md#no-mean"},
      {"regularized_gradient.whole-numbers", 9, "scale1 = idiv(trunc(lambda), count) & scale2 = idiv(trunc(lambda), count)", "λ/m is cut to a whole number, as by a division of whole numbers or by floor.", "What types have λ and m?", "regularized_gradient.md#integer-division"},
      {"regularized_gradient.lambda-rounded", 10, "scale1 = trunc(lambda) / count & scale2 = trunc(lambda) / count", "λ is cut to a whole number, as in an int.", "Which type holds λ, and what becomes of 1.5 in it?", "regularized_gradient.md#integer-division"},
      {"regularized_gradient.lambda-rounded-to-nearest", 10, "scale1 = round(lambda) / count & scale2 = round(lambda) / count", "λ is rounded to a whole number.", "Which type holds λ, and what becomes of 1.5 in it?", "regularized_gradient.md#integer-division"},
      {"regularized_gradient.sign", 9, "H1 = G1 - scale1*F1 & H2 = G2 - scale2*F2", "The penalty is taken off and should be added.", sign, "regularized_gradient.md#sign"},
      {"regularized_gradient.sign-1", 10, "H1 = G1 - scale1*F1", "Theta1's penalty is taken off and should be added.", sign, "regularized_gradient.md#sign"},
      {"regularized_gradient.sign-2", 10, "H2 = G2 - scale2*F2", "Theta2's penalty is taken off and should be added.", sign, "regularized_gradient.md#sign"},
      {"regularized_gradient.of-the-gradient", 8, "F1 = zero_first(G1) & F2 = zero_first(G2)", "λ/m multiplies the gradient and should multiply the weights.", holds_weights, "regularized_gradient.md#of-the-gradient"},
      {"regularized_gradient.of-the-gradient-1", 9, "F1 = zero_first(G1)", "λ/m multiplies Theta1's gradient and should multiply Theta1.", holds_weights, "regularized_gradient.md#of-the-gradient"},
      {"regularized_gradient.of-the-gradient-2", 9, "F2 = zero_first(G2)", "λ/m multiplies Theta2's gradient and should multiply Theta2.", holds_weights, "regularized_gradient.md#of-the-gradient"},
      {"regularized_gradient.of-the-whole-gradient", 9, "F1 = G1 & F2 = G2", "λ/m multiplies the gradient, its bias column too, and should multiply the weights.", holds_weights, "regularized_gradient.md#of-the-gradient"},
      {"regularized_gradient.squared", 9, "F1 = square(zero_first(T1)) & F2 = square(zero_first(T2))", "The squares of the weights are added, and it should be the weights themselves.", derive, "regularized_gradient.md#factor"},
      {"regularized_gradient.absolute", 10, "F1 = abs(zero_first(T1)) & F2 = abs(zero_first(T2))", "The absolute values of the weights are added, so negative weights are pushed the wrong way.", derive, "regularized_gradient.md#factor"},
      {"regularized_gradient.signs-only", 10, "F1 = sign(zero_first(T1)) & F2 = sign(zero_first(T2))", "Only the signs of the weights are added, as for a penalty of absolute values.", derive, "regularized_gradient.md#factor"},
      {"regularized_gradient.sum-of-weights", 10, "H1 = G1 + scale1*accu(F1) & H2 = G2 + scale2*accu(F2)", "The same number, the sum of the weights, is added to every entry.", "Should every entry gain the same amount?", "regularized_gradient.md#factor"},
      {"regularized_gradient.sum-of-squares", 10, "H1 = G1 + scale1*accu(square(F1)) / 2 & H2 = G2 + scale2*accu(square(F2)) / 2", "The penalty of the cost, one number, is added to every entry of the gradient.", derive, "regularized_gradient.md#factor"},
      {"regularized_gradient.last-column", 9, "F1 = zero_last(T1) & F2 = zero_last(T2)", "The last column is left out of the penalty where the first should be.", columns, "regularized_gradient.md#last-column"},
      {"regularized_gradient.last-column-1", 10, "F1 = zero_last(T1)", "Theta1's last column is left out of the penalty where its first should be.", columns, "regularized_gradient.md#last-column"},
      {"regularized_gradient.last-column-2", 10, "F2 = zero_last(T2)", "Theta2's last column is left out of the penalty where its first should be.", columns, "regularized_gradient.md#last-column"},
      {"regularized_gradient.shifted-columns", 9, "F1 = rotate_left(zero_first(T1)) & F2 = rotate_left(zero_first(T2))", "The weights are added one column too early: column j gains the weights of column j + 1.", columns, "regularized_gradient.md#last-column"},
      {"regularized_gradient.shifted-right", 9, "F1 = rotate_right(zero_last(T1)) & F2 = rotate_right(zero_last(T2))", "The weights are added one column too late: column j gains the weights of column j - 1.", columns, "regularized_gradient.md#last-column"},
      {"regularized_gradient.first-row", 9, "F1 = zero_first_row(T1) & F2 = zero_first_row(T2)", "The first row is left out of the penalty where the first column should be.", "What does a row of Theta stand for, and what a column?", "regularized_gradient.md#bias-included"},
      {"regularized_gradient.first-row-too", 10, "F1 = zero_first_row(zero_first(T1)) & F2 = zero_first_row(zero_first(T2))", "The first row is left out of the penalty as well as the first column.", "What does a row of Theta stand for, and what a column?", "regularized_gradient.md#bias-included"},
      {"regularized_gradient.last-column-too", 10, "F1 = zero_last(zero_first(T1)) & F2 = zero_last(zero_first(T2))", "The last column is left out of the penalty as well as the first.", columns, "regularized_gradient.md#last-column"},
      {"regularized_gradient.first-weight-too", 10, "F1 = zero_second(zero_first(T1)) & F2 = zero_second(zero_first(T2))", "Two columns are left out of the penalty, counted as if they began at 1.", columns, "regularized_gradient.md#last-column"},
      {"regularized_gradient.first-entry-only", 10, "F1 = zero_first_entry(T1) & F2 = zero_first_entry(T2)", "Only the first entry of each matrix is left out of the penalty, where the whole first column should be.", columns, "regularized_gradient.md#bias-included"},
      {"regularized_gradient.bias-gradient-lost", 9, "H1 = zero_first(G1) + scale1*F1 & H2 = zero_first(G2) + scale2*F2", "The bias columns of the gradient are 0: only the penalty should leave them out.", "Should a bias weight learn at all?", "regularized_gradient.md#bias-included"},
      {"regularized_gradient.data-lost", 9, "H1 = scale1*F1 & H2 = scale2*F2", "The result is the penalty alone: the gradient of the data is missing.", "What is your result at λ = 0?", "regularized_gradient.md#the-maths"},
      {"regularized_gradient.bias-data-only", 10, "H1 = only_first(G1) + scale1*F1 & H2 = only_first(G2) + scale2*F2", "Outside the bias columns the penalty replaces the gradient, and should be added to it.", "What is your result at λ = 0?", "regularized_gradient.md#the-maths"},
      {"regularized_gradient.mean-of-all", 9, "H1 = G1 / count + scale1*F1 & H2 = G2 / count + scale2*F2", "The gradient of the data is divided by m once more.", "Is the gradient that you start from an average already?", "regularized_gradient.md#regularised-data-term"},
      {"regularized_gradient.everything-mean", 9, "H1 = (G1 + scale1*F1) / count & H2 = (G2 + scale2*F2) / count", "The whole gradient is divided by m once more.", "Is the gradient that you start from an average already?", "regularized_gradient.md#regularised-data-term"},
      {"regularized_gradient.data-times-m", 10, "H1 = G1*count + scale1*F1 & H2 = G2*count + scale2*F2", "The gradient of the data is multiplied by m.", "Is the gradient that you start from an average already?", "regularized_gradient.md#regularised-data-term"},
      {"regularized_gradient.lambda-on-all", 10, "H1 = scale1*(G1 + F1) & H2 = scale2*(G2 + F2)", "λ/m multiplies the gradient of the data too.", "What is your result at λ = 0?", "regularized_gradient.md#regularised-data-term"},
      {"regularized_gradient.twice-1", 10, "scale1 = 2*lambda / count", "Theta1's penalty is added twice.", share, "regularized_gradient.md#factor"},
      {"regularized_gradient.twice-2", 10, "scale2 = 2*lambda / count", "Theta2's penalty is added twice.", share, "regularized_gradient.md#factor"},
      {"regularized_gradient.zeroed-too-early", 8, "T1 = zero_first(Theta1) & T2 = zero_first(Theta2)", "Column 0 of the weights was set to zero for the penalty, and backpropagation then ran with those weights.", still_same, "regularized_gradient.md#zeroed-too-early"},
      {"regularized_gradient.zeroed-too-early-1", 9, "T1 = zero_first(Theta1)", "Column 0 of Theta1 was set to zero for the penalty, and backpropagation then ran with it.", still_same, "regularized_gradient.md#zeroed-too-early"},
      {"regularized_gradient.zeroed-too-early-2", 9, "T2 = zero_first(Theta2)", "Column 0 of Theta2 was set to zero for the penalty, and backpropagation then ran with it.", still_same, "regularized_gradient.md#zeroed-too-early"},
{"regularized_gradient.columns-of-other-layer-1", 10, "F1 = zero_first(keep_left(T1, cols(T2)))", "The loop over Theta1 stops at the number of columns of Theta2.", "Whose number of rows and columns does each of your loops use?", "regularized_gradient.md#last-column"},
      {"regularized_gradient.rows-of-other-layer-1", 10, "F1 = zero_first(keep_top(T1, rows(T2)))", "The loop over Theta1 stops at the number of rows of Theta2.", "Whose number of rows and columns does each of your loops use?", "regularized_gradient.md#last-column"},
      {"regularized_gradient.rows-for-columns-1", 10, "F1 = zero_first(keep_left(T1, rows(T1)))", "The loop over the columns of Theta1 stops at its number of rows.", "Whose number of rows and columns does each of your loops use?", "regularized_gradient.md#last-column"},
      {"regularized_gradient.columns-for-rows-1", 10, "F1 = zero_first(keep_top(T1, cols(T1)))", "The loop over the rows of Theta1 stops at its number of columns.", "Whose number of rows and columns does each of your loops use?", "regularized_gradient.md#last-column"},
      {"regularized_gradient.last-row-missing-1", 10, "F1 = zero_last_row(zero_first(T1))", "The last row of Theta1 gets no penalty: the loop ends too early.", "Whose number of rows and columns does each of your loops use?", "regularized_gradient.md#last-column"},
      {"regularized_gradient.columns-of-other-layer-2", 10, "F2 = zero_first(keep_left(T2, cols(T1)))", "The loop over Theta2 stops at the number of columns of Theta1.", "Whose number of rows and columns does each of your loops use?", "regularized_gradient.md#last-column"},
      {"regularized_gradient.rows-of-other-layer-2", 10, "F2 = zero_first(keep_top(T2, rows(T1)))", "The loop over Theta2 stops at the number of rows of Theta1.", "Whose number of rows and columns does each of your loops use?", "regularized_gradient.md#last-column"},
      {"regularized_gradient.rows-for-columns-2", 10, "F2 = zero_first(keep_left(T2, rows(T2)))", "The loop over the columns of Theta2 stops at its number of rows.", "Whose number of rows and columns does each of your loops use?", "regularized_gradient.md#last-column"},
      {"regularized_gradient.columns-for-rows-2", 10, "F2 = zero_first(keep_top(T2, cols(T2)))", "The loop over the rows of Theta2 stops at its number of columns.", "Whose number of rows and columns does each of your loops use?", "regularized_gradient.md#last-column"},
      {"regularized_gradient.last-row-missing-2", 10, "F2 = zero_last_row(zero_first(T2))", "The last row of Theta2 gets no penalty: the loop ends too early.", "Whose number of rows and columns does each of your loops use?", "regularized_gradient.md#last-column"},
      {"regularized_gradient.layers-mixed-up", 10, "F1 = T2 & F2 = T1", "Theta1's gradient gains Theta2's weights, and the reverse.", holds_weights, "regularized_gradient.md#one-layer"},
      {"regularized_gradient.layers-mixed-up-1", 11, "F1 = T2", "Theta1's gradient gains Theta2's weights.", holds_weights, "regularized_gradient.md#one-layer"},
      {"regularized_gradient.layers-mixed-up-2", 11, "F2 = T1", "Theta2's gradient gains Theta1's weights.", holds_weights, "regularized_gradient.md#one-layer"},
      {"regularized_gradient.factor-added", 10, "H1 = G1 + zero_first(scale1 + T1) & H2 = G2 + zero_first(scale2 + T2)", "λ/m is added to the weights and should multiply them.", derive, "regularized_gradient.md#factor"},
      {"regularized_gradient.minus-for-division", 10, "H1 = G1 + zero_first(lambda - count*T1) & H2 = G2 + zero_first(lambda - count*T2)", "λ stands before a minus where a division sign belongs: the penalty is λ - m·Θ.", derive, "regularized_gradient.md#factor"},
      {"regularized_gradient.minus-for-division-1", 11, "H1 = G1 + zero_first(lambda - count*T1)", "In Theta1's penalty λ stands before a minus where a division sign belongs.", derive, "regularized_gradient.md#factor"},
      {"regularized_gradient.minus-for-division-2", 11, "H2 = G2 + zero_first(lambda - count*T2)", "In Theta2's penalty λ stands before a minus where a division sign belongs.", derive, "regularized_gradient.md#factor"},
      {"regularized_gradient.minus-for-division-bias", 11, "H1 = G1 + lambda - count*F1 & H2 = G2 + lambda - count*F2", "λ stands before a minus where a division sign belongs: λ - m·Θ is added, and λ reaches the bias columns, too.", derive, "regularized_gradient.md#factor"},
      {"regularized_gradient.minus-for-division-bias-1", 12, "H1 = G1 + lambda - count*F1", "In Theta1's penalty λ stands before a minus where a division sign belongs, and λ reaches its bias column, too.", derive, "regularized_gradient.md#factor"},
      {"regularized_gradient.minus-for-division-bias-2", 12, "H2 = G2 + lambda - count*F2", "In Theta2's penalty λ stands before a minus where a division sign belongs, and λ reaches its bias column, too.", derive, "regularized_gradient.md#factor"},
      {"regularized_gradient.multiplied", 10, "H1 = G1 .* (scale1*F1) & H2 = G2 .* (scale2*F2)", "Gradient and penalty are multiplied and should be added.", "What is your result at λ = 0?", "regularized_gradient.md#the-maths"},
      {"regularized_gradient.slice-too-small", 10, "H1 = G1 + scale1*drop_first(T1) & H2 = G2 + scale2*drop_first(T2)", "The weights without column 0 are added to the whole gradient, which is one column wider.", columns, "regularized_gradient.md#last-column"},
  };
}

}  // namespace ex4::diagnosis
