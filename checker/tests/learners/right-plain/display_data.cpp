// expect: passed
//
// Slices, and integer arithmetic for the number of columns.
#include "exercises/display_data.hpp"

#include <cmath>

namespace ex4 {

arma::mat display_data(const arma::mat& X) {
  const arma::uword side = std::lround(std::sqrt(X.n_cols)), rows = std::sqrt(X.n_rows);
  const arma::uword cols = (X.n_rows + rows - 1) / rows;
  arma::mat canvas = -arma::ones(rows * side + rows + 1, cols * side + cols + 1);
  arma::uword i = 0;
  for (arma::uword r = 0; r < rows; ++r)
    for (arma::uword c = 0; c < cols && i < X.n_rows; ++c, ++i) {
      const arma::uword top = r * (side + 1) + 1, left = c * (side + 1) + 1;
      canvas(arma::span(top, top + side - 1), arma::span(left, left + side - 1)) =
          arma::reshape(X.row(i).t(), side, side) / arma::norm(X.row(i), "inf");
    }
  return canvas;
}

}  // namespace ex4
