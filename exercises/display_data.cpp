// Part 1.1, display the data.
// Contract: exercises/display_data.hpp. Guide: docs/parts/display_data.md.
#include "exercises/display_data.hpp"
#include "exercises/not_implemented.hpp"

#include <cmath>
#include <stdexcept>
#include <string>

namespace ex4 {

arma::mat display_data(const arma::mat& X) {
  // Work out: the side of one patch, then the rows and columns of the grid.
  // Make a canvas of that size that holds -1 everywhere.
  // For each row of X: find its cell, fold the row into a square, scale it, and put it on the canvas.
  throw NotImplemented("display_data");
}

}  // namespace ex4
