// Part 2.4, `gradient_check`: other ways to measure how far two gradients are apart.
#include <cmath>

#include "checker/diagnosis/engine/sites.hpp"

namespace ex4::diagnosis {
namespace {

using judge::Observation;

constexpr const char* much = "Is a difference of 0.001 much or little?";
constexpr const char* opposite = "What should come out for b = -a?";
constexpr const char* length = "What is the length of (3, 4)?";

wire::Record difference(const Observation& seen, const Picks& is) {
  const arma::vec a = seen.call.arguments["a"].as_col(), b = seen.call.arguments["b"].as_col();
  const auto size = [&](const arma::vec& v) {
    if (is("gradient_check.one-norm")) return arma::accu(arma::abs(v));
    if (is("gradient_check.largest-entry")) return arma::abs(v).max();
    if (is("gradient_check.squared-length")) return arma::accu(arma::square(v));
    if (is("gradient_check.sums")) return arma::accu(v);
    if (is("gradient_check.absolute-sums")) return std::abs(arma::accu(v));
    if (is("gradient_check.signed-maximum")) return v.max();
    if (is("gradient_check.three-norm")) return arma::norm(v, 3);
    if (is("gradient_check.four-norm")) return arma::norm(v, 4);
    return arma::norm(v);
  };
  double top = size(a - b), bottom = size(a + b);
  if (is("gradient_check.top-product")) top = size(a % b);
  if (is("gradient_check.top-ratio")) top = size(a / b);
  if (is("gradient_check.top-one-norm")) top = arma::norm(a - b, 1);
  if (is("gradient_check.top-three-norm")) top = arma::norm(a - b, 3);
  if (is("gradient_check.top-four-norm")) top = arma::norm(a - b, 4);
  if (is("gradient_check.top-largest-entry")) top = arma::norm(a - b, "inf");
  if (is("gradient_check.top-sum-of-entries")) top = arma::accu(a - b);
  if (is("gradient_check.bottom-product")) bottom = size(a % b);
  if (is("gradient_check.bottom-ratio")) bottom = size(a / b);
  if (is("gradient_check.bottom-one-norm")) bottom = arma::norm(a + b, 1);
  if (is("gradient_check.bottom-three-norm")) bottom = arma::norm(a + b, 3);
  if (is("gradient_check.bottom-four-norm")) bottom = arma::norm(a + b, 4);
  if (is("gradient_check.bottom-largest-entry")) bottom = arma::norm(a + b, "inf");
  if (is("gradient_check.bottom-sum-of-entries")) bottom = arma::accu(a + b);
  if (is("gradient_check.lengths-subtracted")) top = size(a) - size(b);
  if (is("gradient_check.lengths-apart")) top = std::abs(size(a) - size(b));
  if (is("gradient_check.top-squared")) top *= top;
  if (is("gradient_check.top-sum")) top = size(a + b);
  if (is("gradient_check.sum-of-lengths")) bottom = size(a) + size(b);
  if (is("gradient_check.length-of-a")) bottom = size(a);
  if (is("gradient_check.length-of-b")) bottom = size(b);
  if (is("gradient_check.larger-length")) bottom = std::max(size(a), size(b));
  if (is("gradient_check.not-relative")) bottom = 1;
  if (is("gradient_check.divided-by-count")) bottom = static_cast<double>(a.n_elem);
  if (is("gradient_check.bottom-difference")) bottom = size(a - b);
  if (is("gradient_check.bottom-squared")) bottom *= bottom;
  if (is("gradient_check.half-sum")) bottom /= 2;
  double value = top / bottom;
  if (is("gradient_check.by-entry-mean")) value = arma::mean(arma::abs(a - b) / arma::abs(a + b));
  if (is("gradient_check.by-entry-length")) value = size((a - b) / (a + b));
  if (is("gradient_check.length-added")) value = top / size(a) + size(b);
  if (is("gradient_check.by-entry-largest")) value = (arma::abs(a - b) / arma::abs(a + b)).max();
  if (is("gradient_check.upside-down")) value = bottom / top;
  if (is("gradient_check.whole-squared")) value *= value;
  if (is("gradient_check.percent")) value *= 100;
  if (is("gradient_check.negative")) value = -value;
  return wire::Record().add("difference", value);
}

const std::vector<Option>& difference_options() {
  static const std::vector<Option> all = {
      {"size", "gradient_check.one-norm", "The absolute values are summed where the length (root of the sum of squares) is meant.", length, "gradient_check.md#wrong-denominator"},
      {"size", "gradient_check.largest-entry", "The largest entry is taken where the length is meant.", length, "gradient_check.md#wrong-denominator"},
      {"size", "gradient_check.squared-length", "Both lengths are squared, as when the root is missing.", length, "gradient_check.md#squared-length"},
      {"size", "gradient_check.sums", "The entries are summed where the length is meant: positive and negative ones cancel.", length, "gradient_check.md#wrong-denominator"},
      {"size", "gradient_check.absolute-sums", "The entries are summed where the length is meant: positive and negative ones cancel.", length, "gradient_check.md#wrong-denominator"},
      {"size", "gradient_check.signed-maximum", "The largest entry, with its sign, is taken where the length is meant.", length, "gradient_check.md#wrong-denominator"},
      {"size", "gradient_check.three-norm", "The third root of a sum of third powers is taken where the length (root of the sum of squares) is meant.", length, "gradient_check.md#wrong-denominator"},
      {"size", "gradient_check.four-norm", "The fourth root of a sum of fourth powers is taken where the length (root of the sum of squares) is meant.", length, "gradient_check.md#wrong-denominator"},
      {"above", "gradient_check.top-product", "The length of the entrywise product of a and b stands where that of a - b is meant.", opposite, "gradient_check.md#wrong-denominator"},
      {"above", "gradient_check.top-ratio", "The length of the entrywise quotient of a and b stands where that of a - b is meant.", opposite, "gradient_check.md#wrong-denominator"},
      {"above", "gradient_check.top-one-norm", "For a - b the absolute values are summed where the length is meant; the other side has the length.", length, "gradient_check.md#wrong-denominator"},
      {"above", "gradient_check.top-three-norm", "For a - b the third root of a sum of third powers is taken where the length is meant.", length, "gradient_check.md#wrong-denominator"},
      {"above", "gradient_check.top-four-norm", "For a - b the fourth root of a sum of fourth powers is taken where the length is meant.", length, "gradient_check.md#wrong-denominator"},
      {"above", "gradient_check.top-largest-entry", "For a - b the largest entry is taken where the length is meant.", length, "gradient_check.md#wrong-denominator"},
      {"above", "gradient_check.top-sum-of-entries", "For a - b the entries are summed where the length is meant: positive and negative ones cancel.", length, "gradient_check.md#wrong-denominator"},
      {"below", "gradient_check.bottom-product", "The length of the entrywise product of a and b stands where that of a + b is meant.", opposite, "gradient_check.md#wrong-denominator"},
      {"below", "gradient_check.bottom-ratio", "The length of the entrywise quotient of a and b stands where that of a + b is meant.", opposite, "gradient_check.md#wrong-denominator"},
      {"below", "gradient_check.bottom-one-norm", "For a + b the absolute values are summed where the length is meant; the other side has the length.", length, "gradient_check.md#wrong-denominator"},
      {"below", "gradient_check.bottom-three-norm", "For a + b the third root of a sum of third powers is taken where the length is meant.", length, "gradient_check.md#wrong-denominator"},
      {"below", "gradient_check.bottom-four-norm", "For a + b the fourth root of a sum of fourth powers is taken where the length is meant.", length, "gradient_check.md#wrong-denominator"},
      {"below", "gradient_check.bottom-largest-entry", "For a + b the largest entry is taken where the length is meant.", length, "gradient_check.md#wrong-denominator"},
      {"below", "gradient_check.bottom-sum-of-entries", "For a + b the entries are summed where the length is meant: positive and negative ones cancel.", length, "gradient_check.md#wrong-denominator"},
      {"above", "gradient_check.lengths-subtracted", "The lengths are subtracted; the length of the difference a - b is meant.", opposite, "gradient_check.md#wrong-denominator"},
      {"above", "gradient_check.lengths-apart", "The lengths are compared; the length of the difference a - b is meant.", opposite, "gradient_check.md#wrong-denominator"},
      {"above", "gradient_check.top-squared", "The length of a - b is squared, and that of a + b is not.", length, "gradient_check.md#squared-length"},
      {"above", "gradient_check.top-sum", "a + b stands above the line too; there a - b is meant.", "What should come out for two equal gradients?", "gradient_check.md#wrong-denominator"},
      {"below", "gradient_check.sum-of-lengths", "The difference is divided by the sum of both lengths; the length of the sum a + b is meant.", opposite, "gradient_check.md#wrong-denominator"},
      {"below", "gradient_check.length-of-a", "The difference is divided by the length of a only.", opposite, "gradient_check.md#wrong-denominator"},
      {"below", "gradient_check.length-of-b", "The difference is divided by the length of b only.", opposite, "gradient_check.md#wrong-denominator"},
      {"below", "gradient_check.larger-length", "The difference is divided by the larger of the two lengths.", opposite, "gradient_check.md#wrong-denominator"},
      {"below", "gradient_check.not-relative", "The length of the difference is not divided by anything.", much, "gradient_check.md#not-relative"},
      {"below", "gradient_check.divided-by-count", "The difference is divided by the number of entries.", much, "gradient_check.md#not-relative"},
      {"below", "gradient_check.bottom-difference", "a - b stands below the line too; there a + b is meant.", opposite, "gradient_check.md#wrong-denominator"},
      {"below", "gradient_check.bottom-squared", "The length of a + b is squared, and that of a - b is not.", length, "gradient_check.md#squared-length"},
      {"below", "gradient_check.half-sum", "The difference is divided by half of the length of a + b.", opposite, "gradient_check.md#wrong-denominator"},
      {"whole", "gradient_check.by-entry-mean", "The mean of the relative differences of the entries is taken; the lengths should be divided.", much, "gradient_check.md#wrong-denominator"},
      {"whole", "gradient_check.by-entry-length", "The entries are divided before the length is taken; the lengths should be divided.", much, "gradient_check.md#wrong-denominator"},
      {"whole", "gradient_check.length-added", "The length of b is added after the division by the length of a, as when the brackets around the denominator are missing.", opposite, "gradient_check.md#wrong-denominator"},
      {"whole", "gradient_check.by-entry-largest", "The largest relative difference of an entry is taken; the lengths should be divided.", much, "gradient_check.md#wrong-denominator"},
      {"whole", "gradient_check.upside-down", "The fraction is upside down.", "What should come out for two equal gradients?", "gradient_check.md#wrong-denominator"},
      {"after", "gradient_check.whole-squared", "The result is squared.", length, "gradient_check.md#squared-length"},
      {"after", "gradient_check.percent", "The result is a percentage.", much, "gradient_check.md#not-relative"},
      {"after", "gradient_check.negative", "The result has the wrong sign: a length is never negative.", length, "gradient_check.md#wrong-denominator"},
  };
  return all;
}

}  // namespace

SiteModel relative_difference_model() { return {"relative_difference", difference_options(), difference, 1e-9, 2, true}; }

}  // namespace ex4::diagnosis
