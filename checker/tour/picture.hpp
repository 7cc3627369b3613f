// Grey pictures as PNG files.
#pragma once

#include <armadillo>
#include <cstdint>
#include <filesystem>
#include <vector>

namespace ex4::cli {

/// Grey bytes row by row, each entry of `picture` as a square of scale×scale: −1 is black, 1 is white, what
/// lies beyond is cut off and NaN is black.
std::vector<std::uint8_t> grey_bytes(const arma::mat& picture, std::size_t scale);

/// Writes the picture, not empty, as an 8-bit grey PNG. Throws SetupError that names the file.
void write_png(const std::filesystem::path& file, const arma::mat& picture, std::size_t scale);

}  // namespace ex4::cli
