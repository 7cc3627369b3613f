// Mistakes of the cost without its penalty.
#include "checker/diagnosis/network.hpp"

namespace ex4::diagnosis {
namespace {
constexpr const char* products = "How many products does the double sum contain per example, and how many does your expression add up?";
constexpr const char* duplicate = "Should the cost change if every example came twice?";
constexpr const char* which_constant = "By which constant does your number differ from the expected one?";
constexpr const char* two_beliefs = "What should a belief of 0.9 cost when the target is 0, and what when it is 1?";
constexpr const char* negative = "Can this cost ever be negative?";
constexpr const char* bounds = "Which index does your loop visit first, and which last?";
constexpr const char* natural = "Which logarithm has the derivative 1/x?";
}  // namespace

std::vector<Row> cost_rows() {
  return {
      {"cost.no-mean", 8, "J0 = S", "The sum is never divided by the number of examples.", duplicate, "cost.md#no-mean"},
      {"cost.halved-mean", 8, "J0 = S / (2*count)", "The sum is divided by 2m, as in linear regression, and should be divided by m.", which_constant, "cost.md#wrong-mean"},
      {"cost.mean-over-all", 8, "J0 = S / (count*units)", "The mean is taken over all outputs of all examples, and should be taken over the examples.", which_constant, "cost.md#wrong-mean"},
      {"cost.mean-over-labels", 9, "J0 = S / units", "The sum is divided by the number of labels K.", which_constant, "cost.md#wrong-mean"},
      {"cost.mean-over-inputs", 9, "J0 = S / n", "The sum is divided by the number of inputs n.", which_constant, "cost.md#wrong-mean"},
      {"cost.mean-over-inputs-and-bias", 10, "J0 = S / (n + 1)", "The sum is divided by n + 1, the number of columns of a1.", which_constant, "cost.md#wrong-mean"},
      {"cost.mean-over-hidden", 10, "J0 = S / h", "The sum is divided by the number of hidden units.", which_constant, "cost.md#wrong-mean"},
      {"cost.mean-over-entries-of-x", 10, "J0 = S / (count*n)", "The sum is divided by the number of entries of X.", which_constant, "cost.md#wrong-mean"},
      {"cost.mean-of-m-minus-one", 9, "J0 = S / (count - 1)", "The sum is divided by m - 1.", which_constant, "cost.md#wrong-mean"},
      {"cost.mean-of-m-plus-one", 10, "J0 = S / (count + 1)", "The sum is divided by m + 1.", which_constant, "cost.md#wrong-mean"},
      {"cost.mean-twice", 9, "J0 = S / count / count", "The sum is divided by m twice.", which_constant, "cost.md#wrong-mean"},
      {"cost.times-m", 9, "J0 = S*count", "The sum is multiplied by m where it should be divided.", duplicate, "cost.md#wrong-mean"},
      {"cost.root-of-m", 10, "J0 = S / sqrt(count)", "The sum is divided by the square root of m.", which_constant, "cost.md#wrong-mean"},
      {"cost.mean-over-largest-label", 10, "J0 = S / max_all(labels)", "The sum is divided by the largest label.", which_constant, "cost.md#wrong-mean"},
      {"cost.integer-division", 8, "J0 = idiv(1, count)*S", "1/m is worked out in whole numbers, so it is 0 as soon as there are two examples.", "What is 1/5000 without a remainder?", "cost.md#integer-division"},
      {"cost.mean-of-5000", 10, "J0 = S / 5000", "The number of examples, 5000, is written into the code.", "What is m when somebody calls your function with 16 examples?", "cost.md#wrong-mean"},
      {"cost.mean-of-16", 10, "J0 = S / 16", "The number of examples, 16, is written into the code.", "What is m when somebody calls your function with 5000 examples?", "cost.md#wrong-mean"},
      {"cost.sign", 8, "E = P + N", "The leading minus is missing, so the cost is negative.", negative, "cost.md#sign"},
      {"cost.first-term-only", 8, "E = -P", "Only the first term, for targets that are 1, is added up.", two_beliefs, "cost.md#one-term"},
      {"cost.second-term-only", 8, "E = -N", "Only the second term, for targets that are 0, is added up.", two_beliefs, "cost.md#one-term"},
      {"cost.sign-between-terms", 8, "E = -P + N", "The second term has the wrong sign: it is taken away and should add to the cost.", two_beliefs, "cost.md#one-term"},
      {"cost.sign-of-first-term", 8, "E = P - N", "The first term counts with the wrong sign. Either its minus is missing, or it stands before targets that are unsigned (an arma::umat): there is no -1 in them, and Armadillo's minus leaves them as they are.", two_beliefs, "cost.md#one-term"},
      {"cost.unsigned-targets", 10, "E = 18446744073709551616*P - N", "A minus stands before targets that are unsigned (arma::uword, arma::umat): there -1 is 18446744073709551615.", "Which type holds your targets, and what is 0 - 1 in it?", "cost.md#one-term"},
      {"cost.unsigned-targets-32", 10, "E = 4294967295*P - N", "A minus stands before targets that are unsigned int: there -1 is 4294967295.", "Which type holds your targets, and what is 0 - 1 in it?", "cost.md#one-term"},
      {"cost.logs-swapped", 9, "P = Y .* L0 & N = (1 - Y) .* L1", "log(a3) and log(1 - a3) have changed places, or Y and 1 - Y have.", two_beliefs, "cost.md#one-term"},
      {"cost.same-log-twice", 9, "L0 = log(a3)", "Both terms use log(a3), so that the targets no longer matter; the second wants the other belief.", two_beliefs, "cost.md#one-term"},
      {"cost.same-target-twice", 9, "N = Y .* L0", "Both terms are weighted with Y; the second belongs to the targets that are 0.", two_beliefs, "cost.md#one-term"},
      {"cost.first-term-unweighted", 10, "P = L1", "The first term is not weighted with the targets.", two_beliefs, "cost.md#one-term"},
      {"cost.second-term-unweighted", 9, "N = L0", "The second term is not weighted with 1 - Y: it counts for every output.", two_beliefs, "cost.md#one-term"},
      {"cost.one-minus-outside", 10, "L0 = 1 - log(a3)", "The second logarithm is 1 - log(a3): the bracket closes too early.", two_beliefs, "cost.md#one-term"},
      {"cost.log-of-a3-minus-one", 10, "L0 = log(a3 - 1)", "The second logarithm is taken of a3 - 1, which is negative, so it is NaN.", "Which numbers have a logarithm?", "cost.md#one-term"},
      {"cost.log-of-z3", 9, "L1 = log(z3) & L0 = log(1 - z3)", "The logarithms are taken of z3 and not of a3.", "Why must a number lie between 0 and 1 here?", "cost.md#sigmoid-missing"},
      {"cost.no-log", 9, "L1 = a3 & L0 = 1 - a3", "The logarithms are missing.", two_beliefs, "cost.md#the-maths"},
      {"cost.no-log-first", 10, "L1 = a3", "The logarithm of the first term is missing.", two_beliefs, "cost.md#the-maths"},
      {"cost.no-log-second", 10, "L0 = 1 - a3", "The logarithm of the second term is missing.", two_beliefs, "cost.md#the-maths"},
      {"cost.log10", 9, "L1 = log10(a3) & L0 = log10(1 - a3)", "The logarithms are to base 10.", natural, "cost.md#the-maths"},
      {"cost.log2", 9, "L1 = log2(a3) & L0 = log2(1 - a3)", "The logarithms are to base 2.", natural, "cost.md#the-maths"},
      {"cost.log1p", 9, "L1 = log1p(a3) & L0 = log1p(1 - a3)", "log1p is used where log belongs: it adds 1 first.", "What is log1p(0)?", "cost.md#the-maths"},
      {"cost.log1p-second", 10, "L0 = log1p(a3)", "log1p(a3) is log(1 + a3), and the second term wants another sign there.", "What is log1p(0.5)?", "cost.md#the-maths"},
      {"cost.squared-error", 9, "E = square(a3 - Y)", "The cost is the squared error of linear regression and not the logarithmic one.", two_beliefs, "cost.md#the-maths"},
      {"cost.half-squared-error", 9, "E = square(a3 - Y) / 2", "The cost is half the squared error of linear regression and not the logarithmic one.", two_beliefs, "cost.md#the-maths"},
      {"cost.absolute-error", 10, "E = abs(a3 - Y)", "The cost is the absolute error and not the logarithmic one.", two_beliefs, "cost.md#the-maths"},
      {"cost.cross-entropy-softmax", 9, "L1 = log(softmax(z3)) & E = -P", "This is the cost of a softmax layer, with one term only.", "Does this exercise's network force its outputs to sum to one?", "cost.md#softmax"},
      {"cost.matrix-product", 8, "E = -Y'*L1 - (1 - Y)'*L0", "Each target meets the logarithms of all outputs of its example, as in a matrix product (K×K) or with a wrong index, and should meet its own output's alone.", products, "cost.md#matrix-product"},
      {"cost.matrix-product-examples", 9, "E = -Y*L1' - (1 - Y)*L0'", "Each target meets the logarithms of all examples, as in a matrix product (m×m) or with a wrong index, and should meet its own example's alone.", products, "cost.md#matrix-product"},
      {"cost.matrix-product-first", 10, "P = Y'*L1", "The first term is a matrix product where an entry by entry one belongs.", products, "cost.md#matrix-product"},
      {"cost.matrix-product-plain", 9, "P = Y*L1", "The targets and the logarithms are multiplied with *, the matrix product, where entry by entry (%) is meant.", products, "cost.md#matrix-product"},
      {"cost.first-example-only", 9, "S = accu(first_row(E))", "Only the first example is counted.", bounds, "cost.md#the-maths"},
      {"cost.last-example-only", 9, "S = accu(last_row(E))", "Only the last example is counted: its error replaces the sum so far.", "After the loop, how many examples have left a trace in the sum?", "cost.md#the-maths"},
      {"cost.skips-first-example", 9, "S = accu(drop_first_row(E))", "The first example is left out of the sum, as by a loop that starts too late.", bounds, "cost.md#the-maths"},
      {"cost.skips-last-example", 9, "S = accu(drop_last_row(E))", "The last example is left out of the sum.", bounds, "cost.md#the-maths"},
      {"cost.loop-over-inputs", 10, "S = accu(top(E, n))", "The loop over the examples ends at the number of columns of X.", bounds, "cost.md#the-maths"},
      {"cost.examples-are-columns", 10, "S = accu(top(E, n)) & J0 = S / n", "m is taken from the columns of X, for the loop and for the mean.", "Is an example a row or a column of X?", "cost.md#wrong-mean"},
      {"cost.first-unit-only", 9, "S = accu(first_column(E))", "Only the first output unit is counted.", "What is the size of your sum before it becomes one number?", "cost.md#the-maths"},
      {"cost.last-unit-only", 9, "S = accu(last_column(E))", "Only the last output unit is counted.", "What is the size of your sum before it becomes one number?", "cost.md#the-maths"},
      {"cost.skips-first-unit", 9, "S = accu(drop_first(E))", "The first output unit is left out of the sum.", bounds, "cost.md#the-maths"},
      {"cost.skips-last-unit", 9, "S = accu(drop_last(E))", "The last output unit is left out of the sum.", bounds, "cost.md#the-maths"},
      {"labels.units-from-data", 9, "E = left(-P - N, max_all(labels))", "Only as many output units are counted as the largest label that occurs says; their number should come from Theta2.", "What if no example has the last label?", "model.md#width-from-the-data"},
      {"labels.units-from-count", 9, "E = left(-P - N, distinct(labels))", "Only as many output units are counted as there are different labels; their number should come from Theta2.", "What if no example has some label?", "model.md#width-from-the-data"},
      {"cost.last-entry-only", 10, "S = last(E)", "Only the very last output of the last example is counted.", "After both loops, how many terms have left a trace in the sum?", "cost.md#the-maths"},
      {"cost.first-entry-only", 10, "S = first(E)", "Only the first output of the first example is counted.", "What is the size of your sum before it becomes one number?", "cost.md#the-maths"},
      {"cost.sum-not-reset", 10, "E = running_sum(-P - N)", "The sum over the outputs is not set back to zero between examples, so earlier ones are counted again and again.", "What is in the inner sum when the second example begins?", "cost.md#the-maths"},
      {"cost.largest-output-only", 10, "L1 = log(above_half(a3)) & L0 = log(1 - above_half(a3))", "The outputs are rounded to 0 or 1 before the logarithm.", "What is the logarithm of 0?", "cost.md#the-maths"},
      {"cost.trace-of-examples", 10, "E = diagonal(-P - N)", "Only the entries on the diagonal are added up.", products, "cost.md#matrix-product"},
      {"cost.log-offset-small", 10, "L1 = log(a3 + 0.00000001) & L0 = log(1 - a3 + 0.00000001)", "A small number (1e-8) is added inside the logarithms, which changes the cost a little.", "Does a3 ever reach 0 here, and what does the extra number do when it does not?", "cost.md#the-maths"},
      {"cost.log-offset-1e-6", 10, "L1 = log(a3 + 0.000001) & L0 = log(1 - a3 + 0.000001)", "A small number (1e-6) is added inside the logarithms, which changes the cost a little.", "Does a3 ever reach 0 here, and what does the extra number do when it does not?", "cost.md#the-maths"},
      {"cost.log-offset-1e-5", 10, "L1 = log(a3 + 0.00001) & L0 = log(1 - a3 + 0.00001)", "A small number (1e-5) is added inside the logarithms, which changes the cost a little.", "Does a3 ever reach 0 here, and what does the extra number do when it does not?", "cost.md#the-maths"},
      {"cost.log-offset-1e-4", 10, "L1 = log(a3 + 0.0001) & L0 = log(1 - a3 + 0.0001)", "A small number (1e-4) is added inside the logarithms, which changes the cost a little.", "Does a3 ever reach 0 here, and what does the extra number do when it does not?", "cost.md#the-maths"},
      {"cost.log-offset-1e-3", 10, "L1 = log(a3 + 0.001) & L0 = log(1 - a3 + 0.001)", "A small number (1e-3) is added inside the logarithms, which changes the cost a little.", "Does a3 ever reach 0 here, and what does the extra number do when it does not?", "cost.md#the-maths"},
      {"cost.log-offset-1e-7", 10, "L1 = log(a3 + 0.0000001) & L0 = log(1 - a3 + 0.0000001)", "A small number (1e-7) is added inside the logarithms, which changes the cost a little.", "Does a3 ever reach 0 here, and what does the extra number do when it does not?", "cost.md#the-maths"},
      {"cost.log-offset-1e-9", 10, "L1 = log(a3 + 0.000000001) & L0 = log(1 - a3 + 0.000000001)", "A small number (1e-9) is added inside the logarithms, which changes the cost a little.", "Does a3 ever reach 0 here, and what does the extra number do when it does not?", "cost.md#the-maths"},
      {"cost.clamped-1e-3", 10, "L1 = log(keep_off(a3, 0.001)) & L0 = log(1 - keep_off(a3, 0.001))", "The outputs are kept away from 0 and 1 (by 1e-3) before the logarithm, which changes the cost of confident outputs.", "How close to 0 or 1 do the outputs of these cases come?", "cost.md#the-maths"},
  };
}

}  // namespace ex4::diagnosis
