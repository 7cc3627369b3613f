// certain: display_data.running-scale
#include "exercises/display_data.hpp"
#include <cmath>

namespace ex4 {

arma::mat display_data(const arma::mat& X) {
  const int m = (int)X.n_rows, side = (int)std::lround(std::sqrt((double)X.n_cols));
  const int rows = (int)std::floor(std::sqrt((double)m));
  const int cols = (int)std::ceil(m / (double)rows);
  arma::mat image(1 + rows * (side + 1), 1 + cols * (side + 1));
  image.fill(-1);
  double biggest = 0;
  for (int i = 0; i < m; i++) {

    for (int p = 0; p < side * side; p++) biggest = std::max(biggest, std::abs(X(i, p)));
    const int r0 = 1 + (i / cols) * (side + 1), c0 = 1 + (i % cols) * (side + 1);
    for (int c = 0; c < side; c++)
      for (int r = 0; r < side; r++) image(r0 + r, c0 + c) = X(i, c * side + r) / biggest;
  }
  return image;
}

}  // namespace ex4
