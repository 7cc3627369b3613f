// See problem.hpp. Answers are compared as the judge compares them.
#include "benchmarks/problem.hpp"

#include <fmt/format.h>

#include "checker/data/digits.hpp"
#include "checker/data/source.hpp"
#include "checker/oracle/oracle.hpp"
#include "checker/words/compare.hpp"

namespace ex4::bench {
namespace {

wire::Record record(const Gradient& gradient) {
  return wire::Record().add("theta1", gradient.theta1).add("theta2", gradient.theta2);
}

std::string where(const wire::Record& got, const wire::Record& right) {
  const auto difference = judge::first_difference(right, got, judge::tolerance::gradient);
  return difference ? fmt::format("expected {}, got {}", difference->expected, difference->got) : "";
}

}  // namespace

Problem make_problem(arma::mat X, arma::uvec y, Weights w) {
  Problem problem{std::move(X), std::move(y), std::move(w), {}, {}};
  problem.right = oracle::gradient(problem.w, problem.X, problem.y);
  problem.right_both = {oracle::regularized_cost(problem.w, problem.X, problem.y, lambda), problem.right};
  const double m = static_cast<double>(problem.X.n_rows);
  const auto add_penalty = [m](arma::mat& gradient, const arma::mat& theta) {
    for (arma::uword i = 0; i < theta.n_rows; ++i)
      for (arma::uword j = 1; j < theta.n_cols; ++j) gradient(i, j) += lambda / m * theta(i, j);
  };
  add_penalty(problem.right_both.gradient.theta1, problem.w.theta1);
  add_penalty(problem.right_both.gradient.theta2, problem.w.theta2);
  return problem;
}

Problem digits_problem(const std::filesystem::path& data_dir) {
  data::Dataset digits = data::training_digits(data_dir);
  return make_problem(std::move(digits.X), std::move(digits.y), data::shipped_weights(data_dir));
}

std::string disagreement(const Gradient& got, const Gradient& right) {
  return where(record(got), record(right));
}

std::string disagreement(const CostAndGradient& got, const CostAndGradient& right) {
  return where(record(got.gradient).add("J", got.cost), record(right.gradient).add("J", right.cost));
}

double product_flops(double m, double n, double h, double K) {
  const double first = m * (n + 1) * h, second = m * (h + 1) * K, back = m * K * h;
  return 2 * (2 * first + 2 * second + back);
}

}  // namespace ex4::bench
