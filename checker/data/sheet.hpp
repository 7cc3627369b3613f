// Contact sheets: the 28×28 digits of MNIST as one grey PNG that people can look at and libpng can read.
//
// Layout: `columns` digits in each row of the sheet, no borders, the digits of one class after another (0, 1,
// …, 9) and in MNIST's order within a class. So the place on the sheet says the class, and no labels are
// stored. Decodes only; checker/tools/make_digits.cpp makes the sheets.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

namespace ex4::data {

namespace sheet {
inline constexpr std::size_t columns = 100;  ///< digits in one row of the sheet
inline constexpr std::size_t classes = 10;
inline constexpr std::size_t side = 28;  ///< pixels along the edge of a digit
inline constexpr std::size_t digit_bytes = side * side;
inline constexpr std::size_t training_digits_per_class = 500;
inline constexpr std::size_t held_out_digits_per_class = 200;
inline constexpr const char* training_file = "mnist_train.png";
inline constexpr const char* held_out_file = "mnist_test.png";
}  // namespace sheet

/// The digits of a sheet, sheet::digit_bytes each, row by row, ink 255 on paper 0, class 0 first.
/// Throws DataError when the file cannot be read, is no PNG, or has not the size of `per_class` digits per
/// class.
std::vector<std::uint8_t> read_sheet(const std::filesystem::path& file, std::size_t per_class);

}  // namespace ex4::data
