// Which digits are taken for which: the confusion matrix and what is read off it.
#pragma once

#include <armadillo>
#include <string>

namespace ex4::cli {

/// K×K: entry (i, j) counts the examples of label i+1 that were read as label j+1. y and predicted:
/// labels 1..K.
arma::umat confusion_matrix(const arma::uvec& y, const arma::uvec& predicted, arma::uword K);

/// Of all that were read as label k+1, the fraction that is; NaN when none was.
arma::vec precision(const arma::umat& confusion);
/// Of all that are label k+1, the fraction that was read so; NaN when there is none.
arma::vec recall(const arma::umat& confusion);

struct Confusion {
  arma::uword label, read_as;  ///< 1..K, different
  arma::uword times;           ///< 0 when nothing is confused
};
/// The most frequent confusion; of equal ones the first.
Confusion most_frequent(const arma::umat& confusion);

/// The digit that a label of the exercise stands for: label 10 is the digit 0.
arma::uword digit_of(arma::uword label);

/// The matrix with a row for each digit, its recall at the end, and the precision below.
std::string confusion_table(const arma::umat& confusion);

}  // namespace ex4::cli
