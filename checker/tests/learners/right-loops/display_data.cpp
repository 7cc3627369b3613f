// expect: passed
//
// Every pixel is set on its own.
#include "exercises/display_data.hpp"

#include <algorithm>
#include <cmath>

namespace ex4 {

arma::mat display_data(const arma::mat& X) {
  int side = 1;
  while (side * side < static_cast<int>(X.n_cols)) ++side;
  const int m = static_cast<int>(X.n_rows);
  int rows = 1;
  while ((rows + 1) * (rows + 1) <= m) ++rows;
  const int cols = (m + rows - 1) / rows;
  arma::mat canvas(rows * (side + 1) + 1, cols * (side + 1) + 1);
  for (double& pixel : canvas) pixel = -1;
  for (int i = 0; i < m; ++i) {
    double largest = 0;
    for (int j = 0; j < side * side; ++j) largest = std::max(largest, std::fabs(X(i, j)));
    for (int j = 0; j < side * side; ++j)
      canvas(1 + i / cols * (side + 1) + j % side, 1 + i % cols * (side + 1) + j / side) = X(i, j) / largest;
  }
  return canvas;
}

}  // namespace ex4
