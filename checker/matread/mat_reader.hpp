// Numeric matrices out of a MAT file, through matio, in this process. Damaged files can crash matio, so only
// the small program ex4_matread links this; everyone else calls mat_file.hpp, which runs that program.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "checker/wire/record.hpp"

namespace ex4::data {

/// Sizes beyond this are refused before anything is allocated; all of MNIST has 60,000 training digits.
inline constexpr std::uint64_t max_examples = 80000;

/// One variable that a file must hold.
struct Wanted {
  std::string name;
  std::uint64_t rows;  ///< 0: any number from 1 to max_examples
  std::uint64_t cols;  ///< a column vector (1) may also lie as a row
};

std::vector<Wanted> digits_variables();   ///< X m×400, y m×1
std::vector<Wanted> weights_variables();  ///< Theta1 25×401, Theta2 10×26

/// Reads the variables, converted to double, vectors as columns. Takes MAT versions 4, 5, 7 and 7.3 and every
/// real numeric class. Throws DataError naming file, variable, and class and shape found and wanted. Values
/// are not judged.
wire::Record read_mat(const std::filesystem::path& file, const std::vector<Wanted>& variables);

}  // namespace ex4::data
