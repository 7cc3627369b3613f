// Part 2.4, `gradient_check`: other ways to measure how far two gradients are apart.
#include <cmath>

#include "checker/diagnosis/engine/tables.hpp"

namespace ex4::diagnosis {
namespace {

using judge::Observation;

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
  return choices_in("gradient_check/mistakes.toml", "relative_difference");
}

}  // namespace

SiteModel relative_difference_model() {
  return {"relative_difference", difference_options(), difference, 1e-9, 2, true};
}

}  // namespace ex4::diagnosis
