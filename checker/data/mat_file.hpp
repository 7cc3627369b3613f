// The course's own files, `ex4data1.mat` and `ex4weights.mat`, read in a child process and judged.
#pragma once

#include <filesystem>

#include "checker/data/digits.hpp"
#include "exercises/network.hpp"

namespace ex4::data {

/// X (m×400) and y (m labels 1..10) of a MAT file. `matread` is the path of the program ex4_matread.
/// Throws DataError naming file, variable, what was found, what was wanted; std::system_error when `matread`
/// does not start.
Dataset read_mat_digits(const std::filesystem::path& file, const std::filesystem::path& matread);

/// Theta1 (25×401) and Theta2 (10×26) of a MAT file. Throws likewise.
Weights read_mat_weights(const std::filesystem::path& file, const std::filesystem::path& matread);

}  // namespace ex4::data
