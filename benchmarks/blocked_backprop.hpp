// Cost and gradient in one pass over the examples, a block at a time: the fast version of parts 1.3 to 2.5.
// A block stays in the processor's own cache between its forward and its backward pass, so X comes from
// memory once and no m-row matrix is ever made. For benchmarks; the readable version is
// solutions/backprop_vectorized.cpp.
#pragma once

#include <functional>
#include <vector>

#include "benchmarks/team.hpp"
#include "exercises/network.hpp"

namespace ex4::bench {

struct CostAndGradient {
  double cost = 0;    ///< the regularised J(Θ), course sections 1.3 and 1.4
  Gradient gradient;  ///< its gradient, course sections 2.3 and 2.5
};

/// Examples in a row: entry (i, j) of the block's X is x[i + j·stride], label i is y[i].
struct Examples {
  const double* x;
  std::size_t stride;
  const arma::uword* y;
};

/// Gives the examples first … first+count−1. May keep what it makes in `x` and `y`, which belong to the
/// calling thread. Called by several threads at once.
using Source = std::function<Examples(std::size_t first, std::size_t count, std::vector<double>& x,
                                      std::vector<arma::uword>& y)>;

/// How many examples are worked on at a time.
inline constexpr std::size_t block_examples = 64;

/// w       theta1 is h×(n+1), theta2 is K×(h+1).
/// X, y    m×n, and m labels in 1..K.
/// lambda  λ; the bias columns are not regularised.
/// team    its threads share the blocks in fixed ranges, so the same number of threads gives the same digits
/// again. Throws std::invalid_argument when shapes do not fit or a label is outside 1..K.
CostAndGradient blocked_backprop(const Weights& w, const arma::mat& X, const arma::uvec& y, double lambda,
                                 Team& team);

/// The same for m examples that need not be in memory together; labels are not checked.
CostAndGradient blocked_backprop(const Weights& w, std::size_t m, const Source& source, double lambda,
                                 Team& team);

}  // namespace ex4::bench
