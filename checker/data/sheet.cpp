// Decodes a contact sheet with libpng's simplified interface (it needs no setjmp) and cuts it into digits.
#include "checker/data/sheet.hpp"

#include <fmt/format.h>
#include <png.h>

#include <algorithm>

#include "checker/matread/data_error.hpp"

namespace ex4::data {
namespace {

constexpr const char* cure = "This file ships with ex4: restore it with `git checkout -- exercises/data`.";

[[noreturn]] void refuse_sheet(const std::filesystem::path& file, const std::string& problem) {
  throw DataError(fmt::format("{}: {}. {}", file.string(), problem, cure));
}

/// libpng's reading state; frees what libpng allocated, whatever happens.
struct Decoder {
  png_image image{};
  Decoder() { image.version = PNG_IMAGE_VERSION; }
  Decoder(const Decoder&) = delete;
  Decoder& operator=(const Decoder&) = delete;
  ~Decoder() { png_image_free(&image); }
};

std::vector<std::uint8_t> decode(const std::filesystem::path& file, std::size_t width, std::size_t height) {
  Decoder png;
  if (png_image_begin_read_from_file(&png.image, file.c_str()) == 0)
    refuse_sheet(file, fmt::format("not a readable PNG picture ({})", png.image.message));
  if (png.image.width != width || png.image.height != height || png.image.format != PNG_FORMAT_GRAY)
    refuse_sheet(file, fmt::format("found a picture of {}×{} pixels, wanted 8-bit grey of {}×{}",
                                   png.image.width, png.image.height, width, height));
  std::vector<std::uint8_t> pixels(width * height);
  if (png_image_finish_read(&png.image, nullptr, pixels.data(), 0, nullptr) == 0)
    refuse_sheet(file, fmt::format("damaged PNG picture ({})", png.image.message));
  return pixels;
}

}  // namespace

std::vector<std::uint8_t> read_sheet(const std::filesystem::path& file, std::size_t per_class) {
  using namespace sheet;
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(file, ignored)) refuse_sheet(file, "the file is missing");
  const std::size_t count = classes * per_class;
  const std::size_t width = columns * side;
  const std::vector<std::uint8_t> pixels = decode(file, width, count / columns * side);

  std::vector<std::uint8_t> digits(count * digit_bytes);
  auto out = digits.begin();
  for (std::size_t k = 0; k < count; ++k) {
    const auto* corner = &pixels[k / columns * side * width + k % columns * side];
    for (std::size_t row = 0; row < side; ++row) out = std::copy_n(corner + row * width, side, out);
  }
  return digits;
}

}  // namespace ex4::data
