// The digits that ship with ex4, as the course's X and y.
#pragma once

#include <armadillo>
#include <filesystem>
#include <string>

namespace ex4::data {

/// Examples and where they come from.
struct Dataset {
  arma::mat X;   ///< m×400, a digit a row, pixels column by column, grey levels of about −0.13 to 1.13
  arma::uvec y;  ///< m labels 1..10; the digit zero has label 10
  std::string source;  ///< for people: "MNIST digits that ship with ex4"
};

/// The 5000 training digits of the exercise from `dir`/mnist_train.png, 500 of each digit, zeros first: the
/// course's ex4data1 to the last bit or two. Throws DataError when the sheet is missing or damaged.
Dataset training_digits(const std::filesystem::path& dir);

/// 2000 digits that no training has seen, from `dir`/mnist_test.png, 200 of each. Throws DataError likewise.
Dataset held_out_digits(const std::filesystem::path& dir);

}  // namespace ex4::data
