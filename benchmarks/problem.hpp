// What is timed is checked first: the digits, the weights, and the oracle's answers to them.
#pragma once

#include <filesystem>
#include <string>

#include "benchmarks/blocked_backprop.hpp"

namespace ex4::bench {

inline constexpr double lambda = 1;

/// The digits with the weights that ship, and what the oracle makes of them.
struct Problem {
  arma::mat X;
  arma::uvec y;
  Weights w;
  Gradient right;              ///< without regularisation, part 2.3
  CostAndGradient right_both;  ///< with λ = 1
};

/// Works out the oracle's answers for some data; they take about a second for the 5000 digits.
Problem make_problem(arma::mat X, arma::uvec y, Weights w);
/// The digits in the exercise's data folder.
Problem digits_problem(const std::filesystem::path& data_dir);

/// Where an answer leaves the oracle's, in words; empty when they agree as closely as in grading.
std::string disagreement(const Gradient& got, const Gradient& right);
std::string disagreement(const CostAndGradient& got, const CostAndGradient& right);
/// Throws std::runtime_error that names `what` unless the answer is right.
template <class Answer>
void require_right(const std::string& what, const Answer& got, const Answer& right) {
  if (const std::string where = disagreement(got, right); !where.empty())
    throw std::runtime_error(what + " gives a wrong answer and is not timed: " + where);
}

/// The floating-point operations of the five matrix products of one cost and gradient: X·Θ1', a2·Θ2', δ3·Θ2,
/// δ2'·X, δ3'·a2.
double product_flops(double m, double n, double h, double K);

}  // namespace ex4::bench
