// From MNIST's 28×28 bytes to the course's 20×20 grey levels. A pure function; reads no file.
#pragma once

#include <armadillo>
#include <cstdint>
#include <vector>

namespace ex4::data {

/// The 20×28 matrix W that shrinks one axis, so that a digit becomes W·(bytes/255)·Wᵀ: an antialiased bicubic
/// kernel (a = −0.5) stretched by 28/20, weights normalised to 1 and taps outside the image moved to its
/// nearest edge.
arma::mat shrink_weights();

/// Shrinks m digits of 28×28 bytes (row by row, one after another) to the course's X: m×400, a digit a row,
/// its pixel (r, c) in column 20·c + r. Values run from about −0.13 to 1.13, because the bicubic kernel
/// overshoots. Throws std::invalid_argument when the number of bytes is no multiple of 784.
arma::mat shrink(const std::vector<std::uint8_t>& digits);

}  // namespace ex4::data
