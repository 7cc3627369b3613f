// Makes the contact sheets in exercises/data/ from MNIST's four IDX files. For maintainers; nothing runs it.
//
//   make_digits FOLDER_WITH_IDX_FILES OUTPUT_FOLDER
//
// Takes the first 500 training and the first 200 test images of each digit in file order, and refuses files
// whose SHA-256 is not that of the originals. Each sheet is compressed with every PNG row filter; the
// smallest stays.
#include <fmt/format.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

#include "checker/data/sheet.hpp"
#include "checker/tools/write_png.hpp"

namespace {

using Bytes = std::vector<std::uint8_t>;
namespace sheet = ex4::data::sheet;
namespace fs = std::filesystem;

struct Half {  // the training or the test half of MNIST
  const char *images, *images_sha256, *labels, *labels_sha256, *output, *title;
  std::size_t per_class;
};

constexpr std::array halves{
    Half{"train-images-idx3-ubyte", "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
         "train-labels-idx1-ubyte", "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
         sheet::training_file, "The first 500 MNIST training images of each digit, 0 to 9",
         sheet::training_digits_per_class},
    Half{"t10k-images-idx3-ubyte", "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
         "t10k-labels-idx1-ubyte", "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
         sheet::held_out_file, "The first 200 MNIST test images of each digit, 0 to 9",
         sheet::held_out_digits_per_class}};

std::string sha256(const Bytes& bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned length = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1)
    throw std::runtime_error("libcrypto has no SHA-256");
  std::string hex;
  for (unsigned i = 0; i < length; ++i) hex += fmt::format("{:02x}", digest[i]);
  return hex;
}

Bytes read_verified(const fs::path& file, const std::string& expected) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error(fmt::format("{}: cannot be read", file.string()));
  Bytes bytes{std::istreambuf_iterator<char>(in), {}};
  if (const std::string found = sha256(bytes); found != expected)
    throw std::runtime_error(fmt::format("{}: SHA-256 is {}, wanted {}", file.string(), found, expected));
  return bytes;
}

/// The pixels of the sheet. The checked SHA-256 vouches for the layout of the IDX files, headers of 16 and 8
/// bytes.
Bytes compose(const Bytes& images, const Bytes& labels, std::size_t per_class) {
  const std::size_t width = sheet::columns * sheet::side;
  Bytes pixels(sheet::classes * per_class * sheet::digit_bytes);
  std::array<std::size_t, sheet::classes> taken{};
  for (std::size_t i = 8; i < labels.size(); ++i) {
    const std::size_t digit = labels[i];
    if (taken[digit] == per_class) continue;
    const std::size_t cell = digit * per_class + taken[digit]++;
    const auto* image = &images[16 + (i - 8) * sheet::digit_bytes];
    auto* corner = &pixels[cell / sheet::columns * sheet::side * width + cell % sheet::columns * sheet::side];
    for (std::size_t row = 0; row < sheet::side; ++row)
      std::copy_n(image + row * sheet::side, sheet::side, corner + row * width);
  }
  return pixels;
}

void make(const Half& half, const fs::path& from, const fs::path& to) {
  const Bytes pixels = compose(read_verified(from / half.images, half.images_sha256),
                               read_verified(from / half.labels, half.labels_sha256), half.per_class);
  const ex4::tools::Captions captions{
      {"Title", half.title},
      {"Author", "Yann LeCun, Corinna Cortes, Christopher J.C. Burges (MNIST)"},
      {"Copyright", "MNIST is by Y. LeCun, C. Cortes and C.J.C. Burges; licence CC BY-SA 3.0"},
      {"Description", "28x28 pixels a digit, 100 digits a row, class by class; pixels unchanged"},
      {"Source", "http://yann.lecun.com/exdb/mnist/"}};
  const std::size_t width = sheet::columns * sheet::side;
  const Bytes png = ex4::tools::smallest_png(pixels, width, pixels.size() / width, captions);
  std::ofstream out(to / half.output, std::ios::binary);
  out.write(reinterpret_cast<const char*>(png.data()), static_cast<std::streamsize>(png.size()));
  if (!out.flush())
    throw std::runtime_error(fmt::format("{}: cannot be written", (to / half.output).string()));
  fmt::print("{}: {} bytes\n", (to / half.output).string(), png.size());
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 3) throw std::runtime_error("usage: make_digits FOLDER_WITH_IDX_FILES OUTPUT_FOLDER");
  for (const Half& half : halves) make(half, argv[1], argv[2]);
} catch (const std::exception& error) {
  fmt::print(stderr, "{}\n", error.what());
  return 1;
}
