// Are these numbers what the course's files hold? Judges values only; shapes were judged by mat_reader.
#pragma once

#include <armadillo>
#include <filesystem>
#include <string>

namespace ex4::data {

/// Throws DataError naming file, variable, row and column of the first NaN or infinity.
void require_finite(const std::filesystem::path& file, const std::string& variable, const arma::mat& values);

/// Throws DataError unless X is finite and looks like grey levels of about 0 to 1, not like bytes.
void require_grey_levels(const std::filesystem::path& file, const arma::mat& X);

/// Labels 1..10 from the numbers of y. A 0 means the digit zero, label 10, when 1 to 9 all occur and 10 does
/// not; in every other case a 0 is an error, as are fractions and other numbers. Throws DataError.
arma::uvec require_labels(const std::filesystem::path& file, const arma::mat& y);

}  // namespace ex4::data
