// Part 1.1, display the data: what display_data promises.
// Guide: docs/parts/display_data.md.
#pragma once

#include <armadillo>

namespace ex4 {

/// Draws m square pictures as one, a grid of patches (the course's displayData). Course section 1.1.
///
/// X       m×n, one picture a row, m ≥ 1; n = side², pixel (r, c) in column side·c + r (column by column).
/// result  (1 + rows·(side+1)) × (1 + cols·(side+1)), rows = floor(sqrt(m)), cols = ceil(m / rows).
///
/// The grid is filled row by row: row i of X goes to cell (i / cols, i mod cols). Each patch is divided by
/// its own largest absolute value. A border of one pixel lies around and between the patches; the border
/// and the spare cells hold −1.
///
/// Two things are not graded: a picture that is all zero (ours stays zero) and an n that is no square number
/// (ours throws std::invalid_argument).
arma::mat display_data(const arma::mat& X);

}  // namespace ex4
