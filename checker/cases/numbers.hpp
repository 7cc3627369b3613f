// Seeded random numbers that are the same with every standard library: its engines are specified to the bit,
// its distributions are not, so the step from bits to doubles is made here.
#pragma once

#include <armadillo>
#include <cstdint>
#include <random>

namespace ex4::cases {

class Numbers {
 public:
  explicit Numbers(std::uint64_t seed) : engine_(seed) {}

  /// Evenly from [low, high), 53 random bits.
  double between(double low, double high) {
    const double unit = static_cast<double>(engine_() >> 11) * 0x1.0p-53;
    return low + (high - low) * unit;
  }
  /// One of 1..count. The bias of the remainder is below count / 2^64.
  arma::uword one_of(arma::uword count) { return 1 + engine_() % count; }
  /// Every entry from [low, high).
  arma::mat matrix(arma::uword rows, arma::uword cols, double low, double high) {
    arma::mat made(rows, cols);
    for (double& entry : made) entry = between(low, high);
    return made;
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace ex4::cases
