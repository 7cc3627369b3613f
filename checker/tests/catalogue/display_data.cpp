// A plain way of drawing, with each decision on a line of its own for the slips in display_data.txt.
#include "exercises/display_data.hpp"

#include <cmath>

namespace ex4 {

arma::mat display_data(const arma::mat& X) {
  const long m = X.n_rows, side = std::lround(std::sqrt(X.n_cols)), pad = 1, lead = 1;
  const long rows = std::sqrt(m);
  const long cols = (m + rows - 1) / rows;
  arma::mat canvas(lead + rows * (side + pad), lead + cols * (side + pad), arma::fill::value(-1.0));
  for (long i = 0; i < m; ++i) {
    arma::mat patch = arma::reshape(X.row(i), side, side);
    const double largest = arma::abs(patch).max();
    patch /= largest;
    const long r = i / cols;
    const long c = i % cols;
    canvas.submat(lead + r * (side + pad), lead + c * (side + pad), arma::size(patch)) = patch;
  }
  return canvas;
}

}  // namespace ex4
