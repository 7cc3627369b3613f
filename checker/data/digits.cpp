// Sheet to X and y.
#include "checker/data/digits.hpp"

#include "checker/data/sheet.hpp"
#include "checker/data/shrink.hpp"

namespace ex4::data {
namespace {

Dataset load(const std::filesystem::path& file, std::size_t per_class, const char* source) {
  Dataset digits{shrink(read_sheet(file, per_class)), arma::uvec(sheet::classes * per_class), source};
  for (std::size_t k = 0; k < digits.y.n_elem; ++k) {
    const std::size_t digit = k / per_class;
    digits.y(k) = digit == 0 ? 10 : digit;
  }
  return digits;
}

}  // namespace

Dataset training_digits(const std::filesystem::path& dir) {
  return load(dir / sheet::training_file, sheet::training_digits_per_class,
              "MNIST digits that ship with ex4");
}

Dataset held_out_digits(const std::filesystem::path& dir) {
  return load(dir / sheet::held_out_file, sheet::held_out_digits_per_class,
              "MNIST test digits that ship with ex4");
}

}  // namespace ex4::data
