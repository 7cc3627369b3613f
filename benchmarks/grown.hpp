// As many digits as wanted: the 5000 again and again, each time shifted a little, made when they are asked
// for.
#pragma once

#include "benchmarks/blocked_backprop.hpp"

namespace ex4::bench {

/// Digit i is digit i % 5000 of X, moved by up to two pixels; the first 5000 are not moved.
class GrownDigits {
 public:
  /// X is m×400 and y has m labels; both must outlive this object.
  GrownDigits(const arma::mat& X, const arma::uvec& y);
  /// Makes `count` digits from the first on, in `x` and `labels`.
  Examples make(std::size_t first, std::size_t count, std::vector<double>& x,
                std::vector<arma::uword>& labels) const;
  Source source() const;
  /// The first m of them in one matrix.
  arma::mat matrix(std::size_t m) const;
  arma::uvec labels(std::size_t m) const;

 private:
  const arma::mat& X_;
  const arma::uvec& y_;
};

}  // namespace ex4::bench
