// The one table of tolerances. An entry agrees when |got − want| ≤ absolute + relative · (largest |want| of
// its matrix); the comparison is written so that NaN disagrees.
#pragma once

namespace ex4::judge {

struct Tolerance {
  double relative;
  double absolute;
};

namespace tolerance {
// Copies and layouts: no arithmetic, or one division by the largest value.
inline constexpr Tolerance exact{0, 1e-12};
// Sums of a few thousand products in another order, and log(1 − a3) where a3 is within e^−10 of 1: right code
// in every shape we tried stays below 1e-12.
inline constexpr Tolerance value{1e-10, 1e-12};
// Gradients over 5000 digits, where positive and negative terms nearly cancel, in another order or in blocks:
// right code stays below 1e-12. Central differences with ε = 1e-4 are off by more than this in most networks.
inline constexpr Tolerance gradient{1e-10, 1e-12};
// Central differences: an error of one bit in params ± ε is divided by 2ε.
inline constexpr Tolerance difference{1e-8, 1e-12};
}  // namespace tolerance

}  // namespace ex4::judge
