// Grey pixels to a PNG in memory, as small as zlib makes it. For make_digits; has no other formats.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace ex4::tools {

using Captions =
    std::vector<std::pair<std::string, std::string>>;  ///< PNG text chunks: keyword, text (Latin-1)

/// The PNG of width×height grey bytes, row by row, tried with each row filter and zlib strategy at level 9.
/// Throws std::runtime_error when libpng gives up.
std::vector<std::uint8_t> smallest_png(const std::vector<std::uint8_t>& pixels, std::size_t width,
                                       std::size_t height, const Captions& captions);

}  // namespace ex4::tools
