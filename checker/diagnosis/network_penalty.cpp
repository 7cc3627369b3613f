// Mistakes of the penalty in the regularised cost.
#include "checker/diagnosis/network.hpp"

namespace ex4::diagnosis {
namespace {
constexpr const char* constant_input = "Which weights multiply the constant 1, and should they cost anything?";
constexpr const char* order = "In which order are / and * worked out on that line?";
constexpr const char* derive = "Differentiate your penalty: do you get λ/m times the weight?";
constexpr const char* share = "How often is the penalty counted, compared with the data term?";
constexpr const char* doubled = "What should happen to the penalty when λ is doubled?";
constexpr const char* sums = "How many sums does the formula have, and over which matrix does each run?";
constexpr const char* three_four = "Try it on the weights [3 4]: what should come out?";
constexpr const char* columns = "Which column does your sum visit first, and which last?";
constexpr const char* smaller = "Can adding a penalty make the cost smaller?";
}  // namespace

std::vector<Row> penalty_rows() {
  return {
      {"regularization.bias-included", 8, "R1 = T1 & R2 = T2", "The penalty counts the bias weights, column 0 of both matrices.", constant_input, "regularization.md#bias-included"},
      {"regularization.bias-included-1", 8, "R1 = T1", "The penalty counts the bias weights of Theta1.", constant_input, "regularization.md#bias-included"},
      {"regularization.bias-included-2", 8, "R2 = T2", "The penalty counts the bias weights of Theta2.", constant_input, "regularization.md#bias-included"},
      {"regularization.bias-as-ones", 9, "R1 = one_first(T1) & R2 = one_first(T2)", "The bias weights were replaced by ones, which the penalty then counts.", constant_input, "regularization.md#bias-included"},
      {"regularization.bias-only", 10, "R1 = first_column(T1) & R2 = first_column(T2)", "The penalty counts the bias weights and nothing else.", constant_input, "regularization.md#bias-included"},
      {"regularization.last-column", 9, "R1 = drop_last(T1) & R2 = drop_last(T2)", "The last column of each matrix is left out where the first should be.", columns, "regularization.md#last-column"},
      {"regularization.last-column-1", 9, "R1 = drop_last(T1)", "Theta1's last column is left out where its first should be.", columns, "regularization.md#last-column"},
      {"regularization.last-column-2", 9, "R2 = drop_last(T2)", "Theta2's last column is left out where its first should be.", columns, "regularization.md#last-column"},
      {"regularization.first-row", 9, "R1 = drop_first_row(T1) & R2 = drop_first_row(T2)", "The first row of each matrix is left out where the first column should be.", "What does a row of Theta stand for, and what a column?", "regularization.md#bias-included"},
      {"regularization.first-row-1", 10, "R1 = drop_first_row(T1)", "Theta1's first row is left out where its first column should be.", "What does a row of Theta stand for, and what a column?", "regularization.md#bias-included"},
      {"regularization.first-row-2", 10, "R2 = drop_first_row(T2)", "Theta2's first row is left out where its first column should be.", "What does a row of Theta stand for, and what a column?", "regularization.md#bias-included"},
      {"regularization.row-and-column", 10, "R1 = drop_first_row(drop_first(T1)) & R2 = drop_first_row(drop_first(T2))", "The first row is left out of the penalty as well as the first column.", "What does a row of Theta stand for, and what a column?", "regularization.md#bias-included"},
      {"regularization.last-column-too", 10, "R1 = drop_ends(T1) & R2 = drop_ends(T2)", "The last column is left out of the penalty as well as the first.", columns, "regularization.md#last-column"},
      {"regularization.two-columns", 10, "R1 = drop_two(T1) & R2 = drop_two(T2)", "Two columns are left out of the penalty, counted as if they began at 1.", columns, "regularization.md#last-column"},
      {"regularization.last-row-missing", 10, "R1 = drop_last_row(drop_first(T1)) & R2 = drop_last_row(drop_first(T2))", "The last row of each matrix is missing from the penalty.", columns, "regularization.md#last-column"},
      {"regularization.theta1-only", 8, "Q = Q1", "Only Theta1 is in the penalty.", sums, "regularization.md#one-layer"},
      {"regularization.theta2-only", 8, "Q = Q2", "Only Theta2 is in the penalty.", sums, "regularization.md#one-layer"},
      {"regularization.theta1-twice", 9, "Q = Q1 + Q1", "Theta1 is in the penalty twice, and Theta2 not at all.", sums, "regularization.md#one-layer"},
      {"regularization.theta2-twice", 9, "Q = Q2 + Q2", "Theta2 is in the penalty twice, and Theta1 not at all.", sums, "regularization.md#one-layer"},
      {"regularization.layers-subtracted", 10, "Q = Q1 - Q2", "Theta2's sum is taken away from Theta1's and should be added.", sums, "regularization.md#one-layer"},
      {"regularization.layers-multiplied", 10, "Q = Q1 .* Q2", "The sums of the two matrices are multiplied and should be added.", sums, "regularization.md#one-layer"},
      {"regularization.no-half", 8, "scale = lambda / count", "The penalty is multiplied by λ/m: the half is missing.", derive, "regularization.md#no-half"},
      {"regularization.no-half-on-theta1", 10, "Q = 2*Q1 + Q2", "Theta1's sum counts twice: it is added twice, or the half covers Theta2's sum only.", derive, "regularization.md#no-half"},
      {"regularization.no-half-on-theta2", 10, "Q = Q1 + 2*Q2", "Theta2's sum counts twice: it is added twice, or the half covers Theta1's sum only.", derive, "regularization.md#no-half"},
      {"regularization.quarter", 10, "scale = lambda / (4*count)", "The penalty is halved twice.", derive, "regularization.md#no-half"},
      {"regularization.times-two", 10, "scale = 2*lambda / count", "The penalty is four times what it should be: doubled where it should be halved, or added to the same sum by four threads.", derive, "regularization.md#no-half"},
      {"regularization.precedence", 8, "scale = lambda / 2*count", "The penalty is multiplied by m, as in λ/2*m, which is read from left to right.", order, "regularization.md#precedence"},
      {"regularization.minus-for-division", 10, "R = lambda - 2*count*Q", "λ stands before a minus where a division sign belongs: the penalty is λ - 2m·ΣΣ.", order, "regularization.md#precedence"},
      {"regularization.no-mean", 8, "scale = lambda / 2", "The penalty is m times too large: either it is not divided by m, or it is added once for each example.", share, "regularization.md#no-mean"},
      {"regularization.lambda-alone", 9, "scale = lambda", "The penalty is multiplied by λ alone: 2m is missing.", share, "regularization.md#no-mean"},
      {"regularization.times-m", 10, "scale = lambda*count", "The penalty is multiplied by λ·m.", order, "regularization.md#precedence"},
      {"regularization.mean-twice", 9, "scale = lambda / (2*count*count)", "The penalty is divided by m twice.", share, "regularization.md#no-mean"},
      {"regularization.mean-over-inputs", 10, "scale = lambda / (2*n)", "The penalty is divided by the number of inputs and not by the number of examples.", share, "regularization.md#no-mean"},
      {"regularization.mean-over-labels", 10, "scale = lambda / (2*units)", "The penalty is divided by the number of labels and not by the number of examples.", share, "regularization.md#no-mean"},
      {"regularization.mean-over-hidden", 10, "scale = lambda / (2*h)", "The penalty is divided by the number of hidden units and not by the number of examples.", share, "regularization.md#no-mean"},
      {"regularization.mean-of-m-minus-one", 10, "scale = lambda / (2*(count - 1))", "The penalty is divided by m - 1.", share, "regularization.md#no-mean"},
      {"regularization.two-m-minus-one", 10, "scale = lambda / (2*count - 1)", "The penalty is divided by 2m - 1.", share, "regularization.md#no-mean"},
      {"regularization.two-plus-m", 10, "scale = lambda / (2 + count)", "The penalty is divided by 2 + m where 2·m belongs.", order, "regularization.md#precedence"},
      {"regularization.lambda-ignored", 8, "scale = 1 / (2*count)", "The penalty does not depend on λ: it is the one that belongs to λ = 1.", doubled, "regularization.md#lambda-ignored"},
      {"regularization.lambda-squared", 9, "scale = square(lambda) / (2*count)", "λ is squared in the penalty.", doubled, "regularization.md#lambda-ignored"},
      {"regularization.lambda-divides", 10, "scale = 1 / (2*count*lambda)", "The penalty is divided by λ and should be multiplied.", doubled, "regularization.md#lambda-ignored"},
      {"regularization.lambda-rounded", 10, "scale = trunc(lambda) / (2*count)", "λ is cut to a whole number, as in an int.", "Which type holds λ, and what becomes of 1.5 in it?", "regularization.md#integer-division"},
      {"regularization.lambda-rounded-to-nearest", 10, "scale = round(lambda) / (2*count)", "λ is rounded to a whole number.", "Which type holds λ, and what becomes of 1.5 in it?", "regularization.md#integer-division"},
      {"regularization.whole-numbers", 9, "scale = idiv(trunc(lambda), 2*count)", "λ/(2m) is cut to a whole number, as by a division of whole numbers or by floor.", "What types have the three numbers?", "regularization.md#integer-division"},
      {"regularization.no-penalty", 8, "R = 0", "λ has no effect yet: the penalty is still to write, or its factor is 0, as 1/(2m) is in whole numbers.", "Does your cost change at all when λ changes? What types have the numbers in its factor?", "regularization.md#integer-division"},
      {"regularization.no-square", 8, "Q1 = accu(R1) & Q2 = accu(R2)", "The weights are added up without squaring them.", smaller, "regularization.md#no-square"},
      {"regularization.no-square-1", 10, "Q1 = accu(R1)", "Theta1's weights are added up without squaring them.", smaller, "regularization.md#no-square"},
      {"regularization.no-square-2", 10, "Q2 = accu(R2)", "Theta2's weights are added up without squaring them.", smaller, "regularization.md#no-square"},
      {"regularization.square-of-sum", 9, "Q1 = square(accu(R1)) & Q2 = square(accu(R2))", "The sum of the weights is squared, where each weight should be squared before they are added.", three_four, "regularization.md#wrong-norm"},
      {"regularization.square-of-whole-sum", 10, "Q = square(accu(R1) + accu(R2))", "The sum of all weights is squared, where each weight should be squared before they are added.", three_four, "regularization.md#wrong-norm"},
      {"regularization.absolute-values", 9, "Q1 = accu(abs(R1)) & Q2 = accu(abs(R2))", "The absolute values of the weights are added up and not their squares.", three_four, "regularization.md#wrong-norm"},
      {"regularization.length", 9, "Q1 = length(R1) & Q2 = length(R2)", "The length (Frobenius norm) of the weights is used, without its square.", three_four, "regularization.md#wrong-norm"},
      {"regularization.length-of-all", 10, "Q = sqrt(Q1 + Q2)", "The square root of the sum of squares is used.", three_four, "regularization.md#wrong-norm"},
      {"regularization.spectral-norm", 9, "Q1 = norm2(R1) & Q2 = norm2(R2)", "arma::norm of a matrix is its largest singular value, and not the sum of its squares.", three_four, "regularization.md#wrong-norm"},
      {"regularization.spectral-norm-squared", 9, "Q1 = square(norm2(R1)) & Q2 = square(norm2(R2))", "arma::norm of a matrix, squared, is its largest singular value squared and not the sum of its squares.", three_four, "regularization.md#wrong-norm"},
      {"regularization.largest-column-sum", 10, "Q1 = norm1(R1) & Q2 = norm1(R2)", "The 1-norm of the matrix is used, which is its largest column sum.", three_four, "regularization.md#wrong-norm"},
      {"regularization.cube", 10, "Q1 = accu(cube(R1)) & Q2 = accu(cube(R2))", "The weights are cubed and not squared.", three_four, "regularization.md#wrong-norm"},
      {"regularization.matrix-product", 9, "Q1 = accu(R1'*R1) & Q2 = accu(R2'*R2)", "The square of the weights is the matrix product of Theta's transpose with Theta, which squares the sum of each row.", three_four, "regularization.md#wrong-norm"},
      {"regularization.matrix-product-rows", 9, "Q1 = accu(R1*R1') & Q2 = accu(R2*R2')", "The square of the weights is the matrix product of Theta with its transpose, which squares the sum of each column.", three_four, "regularization.md#wrong-norm"},
      {"regularization.plain-product", 9, "Q1 = accu(R1*R1) & Q2 = accu(R2*R2)", "The weights are multiplied by themselves with *, the matrix product, where entry by entry (%) is meant.", three_four, "regularization.md#wrong-norm"},
      {"regularization.mean-of-squares", 9, "Q1 = mean_all(square(R1)) & Q2 = mean_all(square(R2))", "The mean of the squares is used, and should be their sum.", three_four, "regularization.md#wrong-norm"},
      {"regularization.last-column-sum", 10, "Q1 = accu(square(last_column(R1))) & Q2 = accu(square(last_column(R2)))", "Only the last column of the weights counts in the penalty.", columns, "regularization.md#last-column"},
      {"regularization.first-column-sum", 10, "Q1 = accu(square(first_column(R1))) & Q2 = accu(square(first_column(R2)))", "Only the first column of the sum of squares is added up.", columns, "regularization.md#last-column"},
{"regularization.columns-of-other-layer-1", 10, "R1 = drop_first(left(T1, cols(T2)))", "The loop over Theta1 stops at the number of columns of Theta2.", "Whose number of rows and columns does each of your loops use?", "regularization.md#last-column"},
      {"regularization.rows-of-other-layer-1", 10, "R1 = drop_first(top(T1, rows(T2)))", "The loop over Theta1 stops at the number of rows of Theta2.", "Whose number of rows and columns does each of your loops use?", "regularization.md#last-column"},
      {"regularization.rows-for-columns-1", 10, "R1 = drop_first(left(T1, rows(T1)))", "The loop over the columns of Theta1 stops at its number of rows.", "Whose number of rows and columns does each of your loops use?", "regularization.md#last-column"},
      {"regularization.columns-for-rows-1", 10, "R1 = drop_first(top(T1, cols(T1)))", "The loop over the rows of Theta1 stops at its number of columns.", "Whose number of rows and columns does each of your loops use?", "regularization.md#last-column"},
      {"regularization.columns-of-other-layer-2", 10, "R2 = drop_first(left(T2, cols(T1)))", "The loop over Theta2 stops at the number of columns of Theta1.", "Whose number of rows and columns does each of your loops use?", "regularization.md#last-column"},
      {"regularization.rows-of-other-layer-2", 10, "R2 = drop_first(top(T2, rows(T1)))", "The loop over Theta2 stops at the number of rows of Theta1.", "Whose number of rows and columns does each of your loops use?", "regularization.md#last-column"},
      {"regularization.rows-for-columns-2", 10, "R2 = drop_first(left(T2, rows(T2)))", "The loop over the columns of Theta2 stops at its number of rows.", "Whose number of rows and columns does each of your loops use?", "regularization.md#last-column"},
      {"regularization.columns-for-rows-2", 10, "R2 = drop_first(top(T2, cols(T2)))", "The loop over the rows of Theta2 stops at its number of columns.", "Whose number of rows and columns does each of your loops use?", "regularization.md#last-column"},
      {"regularization.sign", 9, "J = J0 - R", "The penalty is taken away from the cost and should be added.", smaller, "regularization.md#no-square"},
      {"regularization.penalty-only", 9, "J = R", "The result is the penalty alone: the cost of the data is missing.", "What is your result at λ = 0?", "regularization.md#the-maths"},
      {"regularization.multiplied", 10, "J = J0 .* R", "The cost and the penalty are multiplied and should be added.", "What is your result at λ = 0?", "regularization.md#the-maths"},
      {"regularization.data-mean-twice", 9, "J = J0 / count + R", "The cost of the data is divided by m once more.", "Is the cost that you start from an average already?", "regularization.md#the-maths"},
      {"regularization.all-mean-twice", 9, "J = (J0 + R) / count", "The whole sum is divided by m once more.", "Is the cost that you start from an average already?", "regularization.md#the-maths"},
      {"regularization.data-times-m", 10, "J = J0*count + R", "The cost of the data is multiplied by m.", "Is the cost that you start from an average already?", "regularization.md#the-maths"},
      {"regularization.lambda-on-all", 10, "J = lambda*(J0 + R)", "λ multiplies the cost of the data too.", "What is your result at λ = 0?", "regularization.md#the-maths"},
      {"regularization.zeroed-before-cost", 8, "T1 = zero_first(Theta1) & T2 = zero_first(Theta2)", "The cost of the data is worked out with weights whose bias columns are zero, as when column 0 was set to zero for the penalty first.", "Are Theta1 and Theta2 still the given ones on the line where you use them again?", "regularization.md#changes-the-weights"},
      {"regularization.zeroed-before-cost-1", 9, "T1 = zero_first(Theta1)", "The cost of the data is worked out with a Theta1 whose bias column is zero, as when column 0 was set to zero for the penalty first.", "Is Theta1 still the given one on the line where you use it again?", "regularization.md#changes-the-weights"},
      {"regularization.zeroed-before-cost-2", 9, "T2 = zero_first(Theta2)", "The cost of the data is worked out with a Theta2 whose bias column is zero, as when column 0 was set to zero for the penalty first.", "Is Theta2 still the given one on the line where you use it again?", "regularization.md#changes-the-weights"},
  };
}

}  // namespace ex4::diagnosis
