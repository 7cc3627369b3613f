// See picture.hpp. Uses libpng's simplified interface.
#include "checker/tour/picture.hpp"

#include <png.h>

#include <algorithm>
#include <cmath>
#include <cstring>

#include "checker/grader/context.hpp"

namespace ex4::cli {
namespace {

std::uint8_t grey(double value) {
  if (std::isnan(value)) return 0;
  return static_cast<std::uint8_t>(std::lround((std::clamp(value, -1.0, 1.0) + 1) * 127.5));
}

}  // namespace

std::vector<std::uint8_t> grey_bytes(const arma::mat& picture, std::size_t scale) {
  std::vector<std::uint8_t> bytes;
  bytes.reserve(picture.n_elem * scale * scale);
  for (arma::uword row = 0; row < picture.n_rows * scale; ++row)
    for (arma::uword col = 0; col < picture.n_cols * scale; ++col)
      bytes.push_back(grey(picture(row / scale, col / scale)));
  return bytes;
}

void write_png(const std::filesystem::path& file, const arma::mat& picture, std::size_t scale) {
  const std::vector<std::uint8_t> bytes = grey_bytes(picture, scale);
  png_image image;
  std::memset(&image, 0, sizeof image);  // libpng asks for this
  image.version = PNG_IMAGE_VERSION;
  image.format = PNG_FORMAT_GRAY;
  image.width = static_cast<png_uint_32>(picture.n_cols * scale);
  image.height = static_cast<png_uint_32>(picture.n_rows * scale);
  if (png_image_write_to_file(&image, file.c_str(), 0, bytes.data(), 0, nullptr) == 0)
    throw SetupError(file.string() + " cannot be written: " + image.message);
}

}  // namespace ex4::cli
