// The slope of the sigmoid, g'(z) = g(z)·(1 − g(z)), and its mistakes.
#include "checker/diagnosis/explainers.hpp"

namespace ex4::diagnosis {
namespace {

constexpr const char* at_zero = "What should the slope of the sigmoid be at 0, and what far away from 0?";
constexpr const char* other_entries = "Should entry (i,j) of the result depend on any other entry of z?";
constexpr const char* given = "What is handed to the function, the value before or after the sigmoid?";
constexpr const char* far = "What are exp(1000) and exp(-1000) in a double, and what is their quotient?";

const std::vector<Line>& lines() {
  static const std::vector<Line> all = {
      {"g", "sigmoid(z)", "sigmoid_gradient.g", "g(z)", given, "sigmoid_gradient.md#the-maths"},
      {"rest", "1 - g", "sigmoid_gradient.rest", "1 - g(z)", at_zero, "sigmoid_gradient.md#the-maths"},
      {"result", "g .* rest", "sigmoid_gradient.result", "the slope", at_zero, "sigmoid_gradient.md#the-maths"},
  };
  return all;
}

std::vector<Row> rows() {
  return {
      {"sigmoid_gradient.z-form", 8, "result = z .* (1 - z)", "The slope is worked out as z·(1 - z): the formula wants g(z) in the place of z.", at_zero, "sigmoid_gradient.md#z-form"},
      {"sigmoid_gradient.of-activation", 8, "result = slope(g)", "z goes through the sigmoid twice before the slope is taken.", given, "sigmoid_gradient.md#of-activation"},
      {"sigmoid_gradient.sigmoid-itself", 8, "result = g", "The result is the sigmoid and not its slope.", at_zero, "sigmoid_gradient.md#sigmoid-itself"},
      {"sigmoid_gradient.one-minus-only", 9, "result = rest", "The result is 1 - g(z) only; a factor is missing.", at_zero, "sigmoid_gradient.md#sigmoid-itself"},
      {"sigmoid_gradient.squared", 9, "result = square(g)", "g(z) is squared (1/(1 + exp(-z))² is the same); one factor should be another one.", at_zero, "sigmoid_gradient.md#sigmoid-itself"},
      {"sigmoid_gradient.rest-squared", 10, "result = square(rest)", "1 - g(z) is squared; one of the factors should be another one.", at_zero, "sigmoid_gradient.md#sigmoid-itself"},
      {"sigmoid_gradient.slope-squared", 10, "result = square(g .* rest)", "The slope is squared.", at_zero, "sigmoid_gradient.md#the-maths"},
      {"sigmoid_gradient.sign", 8, "result = g .* (g - 1)", "The slope has the wrong sign: it is g·(g - 1).", "Does the sigmoid rise or fall?", "sigmoid_gradient.md#sign"},
      {"sigmoid_gradient.plus", 9, "result = g .* (1 + g)", "The slope is worked out as g·(1 + g): one sign is wrong.", at_zero, "sigmoid_gradient.md#sign"},
      {"sigmoid_gradient.sum", 10, "result = g + rest", "The two factors are added, which gives 1 everywhere.", at_zero, "sigmoid_gradient.md#the-maths"},
      {"sigmoid_gradient.no-brackets", 9, "result = g .* 1 - g", "g*1 - g is 0: the brackets around 1 - g are missing.", "In which order are * and - worked out on that line?", "sigmoid_gradient.md#the-maths"},
      {"sigmoid_gradient.mixed", 9, "result = g .* (1 - z)", "The slope mixes g(z) with 1 - z.", given, "sigmoid_gradient.md#z-form"},
      {"sigmoid_gradient.mixed-other", 9, "result = z .* (1 - g)", "The slope mixes z with 1 - g(z).", given, "sigmoid_gradient.md#z-form"},
      {"sigmoid_gradient.tanh", 9, "result = 1 - square(tanh(z))", "This is the slope of tanh, and not that of the sigmoid.", at_zero, "sigmoid_gradient.md#the-maths"},
      {"sigmoid_gradient.tanh-form", 9, "result = 1 - square(g)", "This is the form of the slope of tanh, 1 - a², with the sigmoid put in.", at_zero, "sigmoid_gradient.md#the-maths"},
      {"sigmoid_gradient.relu", 10, "result = step(z)", "This is the slope of ReLU, 0 or 1, and not that of the sigmoid.", at_zero, "sigmoid_gradient.md#the-maths"},
      {"sigmoid_gradient.softmax", 10, "result = softmax(z) .* (1 - softmax(z))", "This is the slope with a softmax in the place of the sigmoid.", other_entries, "sigmoid_gradient.md#the-maths"},
      {"sigmoid_gradient.matrix-product", 8, "result = g*rest", "The two factors are multiplied with *, the matrix product, where entry by entry (%) is meant.", other_entries, "sigmoid_gradient.md#matrix-product"},
      {"sigmoid_gradient.matrix-product-transposed", 10, "result = g*rest'", "The two factors meet in a matrix product where entry by entry (%) is meant.", other_entries, "sigmoid_gradient.md#matrix-product"},
      {"sigmoid_gradient.matrix-product-transposed-first", 10, "result = g'*rest", "The two factors meet in a matrix product where entry by entry (%) is meant.", other_entries, "sigmoid_gradient.md#matrix-product"},
      {"sigmoid_gradient.nan-when-saturated", 8, "result = exp(-z) ./ square(1 + exp(-z))", "Your form, as exp(-z)/(1 + exp(-z))², is right for small z, but it is NaN (∞/∞ or ∞·0) where z is very negative.", far, "sigmoid_gradient.md#nan-when-saturated"},
      {"sigmoid_gradient.nan-when-saturated-high", 9, "result = exp(z) ./ square(1 + exp(z))", "Your form, as exp(z)/(1 + exp(z)) or its like, is right for small z, but it is NaN (∞/∞) where z is large.", far, "sigmoid_gradient.md#nan-when-saturated"},
      {"sigmoid_gradient.exp-not-squared", 9, "result = exp(-z) ./ (1 + exp(-z))", "The denominator is not squared: exp(-z)/(1 + exp(-z)) is 1 - g(z).", at_zero, "sigmoid_gradient.md#sigmoid-itself"},
      {"sigmoid_gradient.exp-without-minus", 10, "result = exp(z) ./ square(1 + exp(-z))", "The numerator is exp(z) where exp(-z) belongs.", at_zero, "sigmoid_gradient.md#the-maths"},
      {"sigmoid_gradient.exp-negative", 10, "result = -exp(-z) ./ square(1 + exp(-z))", "The inner derivative's minus was lost, so the slope is negative.", "Does the sigmoid rise or fall?", "sigmoid_gradient.md#sign"},
      {"sigmoid_gradient.precedence", 9, "result = (1 + exp(-z)) .* (1 - (1 + exp(-z)))", "The sigmoid is worked out as 1/1 + exp(-z): its brackets are missing.", at_zero, "sigmoid_gradient.md#the-maths"},
      {"sigmoid_gradient.absolute-input", 10, "result = abs(z) .* (1 - abs(z))", "The slope is worked out from |z| and not from g(z).", given, "sigmoid_gradient.md#z-form"},
      {"sigmoid_gradient.quarter", 10, "result = 0.25 + 0*z", "The slope is 0.25 everywhere, its value at 0.", at_zero, "sigmoid_gradient.md#the-maths"},
      {"sigmoid_gradient.first-entry", 9, "result = 0*z + first(g .* rest)", "Every entry holds the slope of the first entry of z.", other_entries, "sigmoid_gradient.md#one-shape-only"},
      {"sigmoid_gradient.first-column", 9, "result = first_column(g .* rest)", "Only the first column of z is worked on.", "Does your function still work for a 3×3 matrix?", "sigmoid_gradient.md#one-shape-only"},
      {"sigmoid_gradient.first-row", 9, "result = first_row(g .* rest)", "Only the first row of z is worked on.", "Does your function still work for a 3×3 matrix?", "sigmoid_gradient.md#one-shape-only"},
      {"sigmoid_gradient.diagonal", 10, "result = diagonal(g .* rest)", "Only the diagonal of the result is filled.", other_entries, "sigmoid_gradient.md#matrix-product"},
  };
}

}  // namespace

Model sigmoid_gradient_model() {
  Model model({"z"}, lines());
  model.functions = {{"sigmoid_gradient", {{"slope", "result"}}}};
  model.add(rows());
  model.add_generated({}, {{"result", "exp(-z) ./ ((1 + exp(-z)) .* (1 + exp(-z)))"}, {"g", "1 ./ (1 + exp(-z))"}, {"result", "g - g .* g"}});
  return model;
}

}  // namespace ex4::diagnosis
