// Armadillo's complaints: reading them, and telling whether two come from the same mistake.
#pragma once

#include <array>
#include <optional>
#include <string>

namespace ex4::diagnosis {

/// "matrix multiplication: incompatible matrix dimensions: 5x3 and 4x3" taken apart.
struct ShapeError {
  std::string operation;                    ///< "matrix multiplication"
  std::array<unsigned long long, 2> left, right;  ///< rows and columns
};

std::optional<ShapeError> read_shape_error(const std::string& text);

/// True when the second could be the first in a program that keeps its examples in columns, or swaps the factors.
bool same_error(const std::string& ours, const std::string& theirs);

}  // namespace ex4::diagnosis
