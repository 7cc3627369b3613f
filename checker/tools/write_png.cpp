// Writes PNG with libpng's full interface: the simplified one has no text chunks and no choice of filters.
#include "checker/tools/write_png.hpp"

#include <png.h>
#include <zlib.h>

#include <csetjmp>
#include <initializer_list>
#include <stdexcept>

namespace ex4::tools {
namespace {

using Bytes = std::vector<std::uint8_t>;

void append(png_structp png, png_bytep data, std::size_t length) {
  auto* out = static_cast<Bytes*>(png_get_io_ptr(png));
  out->insert(out->end(), data, data + length);
}

/// Everything with a destructor lives in the caller: libpng reports errors with longjmp, which would skip it.
bool write(Bytes& out, std::vector<png_text>& texts, std::vector<png_bytep>& rows, png_uint_32 width,
           int filters, int strategy) {
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png == nullptr ? nullptr : png_create_info_struct(png);
  if (info == nullptr || setjmp(png_jmpbuf(png)) != 0) {
    png_destroy_write_struct(&png, &info);
    return false;
  }
  png_set_write_fn(png, &out, append, nullptr);
  png_set_IHDR(png, info, width, static_cast<png_uint_32>(rows.size()), 8, PNG_COLOR_TYPE_GRAY,
               PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_compression_level(png, 9);
  png_set_compression_mem_level(png, 9);
  png_set_compression_strategy(png, strategy);
  png_set_filter(png, PNG_FILTER_TYPE_BASE, filters);
  png_set_text(png, info, texts.data(), static_cast<int>(texts.size()));
  png_set_rows(png, info, rows.data());
  png_write_png(png, info, PNG_TRANSFORM_IDENTITY, nullptr);
  png_destroy_write_struct(&png, &info);
  return true;
}

}  // namespace

Bytes smallest_png(const Bytes& pixels, std::size_t width, std::size_t height, const Captions& captions) {
  std::vector<png_text> texts(captions.size());
  for (std::size_t i = 0; i < captions.size(); ++i) {
    texts[i].compression = PNG_TEXT_COMPRESSION_NONE;
    texts[i].key = const_cast<char*>(captions[i].first.c_str());  // libpng only reads it
    texts[i].text = const_cast<char*>(captions[i].second.c_str());
    texts[i].text_length = captions[i].second.size();
  }
  std::vector<png_bytep> rows(height);
  for (std::size_t r = 0; r < height; ++r) rows[r] = const_cast<png_bytep>(&pixels.at(r * width));

  Bytes best;
  for (const int filters :
       {PNG_FILTER_NONE, PNG_FILTER_SUB, PNG_FILTER_UP, PNG_FILTER_AVG, PNG_FILTER_PAETH, PNG_ALL_FILTERS})
    for (const int strategy : {Z_DEFAULT_STRATEGY, Z_FILTERED}) {
      Bytes out;
      if (!write(out, texts, rows, static_cast<png_uint_32>(width), filters, strategy))
        throw std::runtime_error("libpng could not write the sheet");
      if (best.empty() || out.size() < best.size()) best = std::move(out);
    }
  return best;
}

}  // namespace ex4::tools
