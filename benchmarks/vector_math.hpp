// e^−|z| for a vector of numbers at once, and what a sigmoid unit needs from it. The C library's exp takes
// its numbers one by one, which would cost as much as a fifth of all the matrix products.
#pragma once

#include "benchmarks/small_gemm.hpp"

namespace ex4::bench {

inline Vec every(double value) { return Vec{} + value; }

/// e^−|z|, to two units in the last place; 708 and beyond give e^−708, which is nothing beside 1.
inline Vec exp_minus_abs(Vec z) {
  const Vec minus = z < 0 ? z : -z;
  const Vec x = minus < -708.0 ? every(-708) : minus;
  // x = k·log 2 + r with |r| ≤ ½·log 2. Adding 1.5·2^52 leaves k in the lowest bits of the number.
  const Vec shifted = x * 1.4426950408889634 + 0x1.8p52;
  const Vec k = shifted - 0x1.8p52;
  const Vec r = (x - k * 0x1.62e42feep-1) - k * 0x1.a39ef35793c76p-33;
  Vec power = every(1.0 / 479001600);  // the series of e^r to r^12, the last term first
  for (const double factorial :
       {39916800., 3628800., 362880., 40320., 5040., 720., 120., 24., 6., 2., 1., 1.})
    power = power * r + 1 / factorial;
  return reinterpret_cast<Vec>(reinterpret_cast<VecBits>(power) + (reinterpret_cast<VecBits>(shifted) << 52));
}

/// g(z) from e^−|z|.
inline Vec sigmoid_from(Vec z, Vec exp_minus) {
  const Vec inverse = 1 / (1 + exp_minus);
  return z < 0 ? exp_minus * inverse : inverse;
}

}  // namespace ex4::bench
