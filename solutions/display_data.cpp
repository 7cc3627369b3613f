// Part 1.1, display the data.
// Contract: exercises/display_data.hpp. Guide: docs/parts/display_data.md.
#include "exercises/display_data.hpp"

#include <cmath>
#include <stdexcept>
#include <string>

namespace ex4 {

arma::mat display_data(const arma::mat& X) {
  // [solution display_data
  //| Work out: the side of one patch, then the rows and columns of the grid.
  //| Make a canvas of that size that holds -1 everywhere.
  //| For each row of X: find its cell, fold the row into a square, scale it, and put it on the canvas.
  const arma::uword m = X.n_rows;
  const auto side = static_cast<arma::uword>(std::lround(std::sqrt(X.n_cols)));
  if (side * side != X.n_cols) throw std::invalid_argument("display_data: " + std::to_string(X.n_cols) + " numbers are no square picture");

  const auto rows = static_cast<arma::uword>(std::sqrt(m));
  const auto cols = static_cast<arma::uword>(std::ceil(static_cast<double>(m) / static_cast<double>(rows)));
  const arma::uword step = side + 1;  // a patch and the border before it

  arma::mat canvas(1 + rows * step, 1 + cols * step, arma::fill::value(-1.0));
  for (arma::uword i = 0; i < m; ++i) {
    const arma::mat patch = arma::reshape(X.row(i), side, side);
    const double largest = arma::abs(patch).max();
    const arma::uword top = 1 + (i / cols) * step;
    const arma::uword left = 1 + (i % cols) * step;
    canvas.submat(top, left, arma::size(patch)) = largest > 0 ? arma::mat(patch / largest) : patch;
  }
  return canvas;
  // solution]
}

}  // namespace ex4
