// Parts 1.1 and 3 by the oracle: every pixel of the picture, one after another.
#include <cmath>
#include <stdexcept>

#include "checker/oracle/oracle.hpp"

namespace ex4::oracle {
namespace {

/// The largest s with s² ≤ value, counted up so that no rounding can matter.
arma::uword floor_of_root(arma::uword value) {
  arma::uword s = 0;
  while ((s + 1) * (s + 1) <= value) ++s;
  return s;
}

double largest_absolute(const arma::mat& X, arma::uword row) {
  double largest = 0;
  for (arma::uword p = 0; p < X.n_cols; ++p) largest = std::max(largest, std::abs(X(row, p)));
  return largest;
}

}  // namespace

arma::mat display_data(const arma::mat& X) {
  const arma::uword m = X.n_rows, side = floor_of_root(X.n_cols);
  if (m == 0 || side == 0 || side * side != X.n_cols)
    throw std::invalid_argument("oracle: no square pictures");
  const arma::uword rows = floor_of_root(m);
  const arma::uword cols = (m + rows - 1) / rows;  // m / rows, rounded up
  arma::mat image(1 + rows * (side + 1), 1 + cols * (side + 1));
  image.fill(-1);
  for (arma::uword i = 0; i < m; ++i) {
    const arma::uword cell_row = i / cols, cell_col = i % cols;
    const double largest = largest_absolute(X, i);
    for (arma::uword c = 0; c < side; ++c)
      for (arma::uword r = 0; r < side; ++r) {
        const double pixel = X(i, side * c + r);
        image(1 + cell_row * (side + 1) + r, 1 + cell_col * (side + 1) + c) =
            largest > 0 ? pixel / largest : 0;
      }
  }
  return image;
}

arma::mat hidden_layer_image(const arma::mat& theta1) {
  if (theta1.n_cols < 2) throw std::invalid_argument("oracle: no weights besides the bias");
  arma::mat pixels(theta1.n_rows, theta1.n_cols - 1);
  for (arma::uword j = 0; j < theta1.n_rows; ++j)
    for (arma::uword p = 1; p < theta1.n_cols; ++p) pixels(j, p - 1) = theta1(j, p);
  return display_data(pixels);
}

}  // namespace ex4::oracle
