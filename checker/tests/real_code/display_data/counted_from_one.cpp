// certain: display_data.index-out-of-bounds
#include "exercises/display_data.hpp"
#include <cmath>

namespace ex4 {

arma::mat display_data(const arma::mat& X) {
  const arma::uword side = std::round(std::sqrt(X.n_cols)), rows = std::sqrt(X.n_rows), cols = std::ceil(double(X.n_rows) / rows);
  arma::mat image = -arma::ones(1 + rows * (side + 1), 1 + cols * (side + 1));
  arma::uword example = 1;
  for (arma::uword r = 0; r < rows; ++r)
    for (arma::uword c = 0; c < cols && example <= X.n_rows; ++c, ++example) {
      const arma::rowvec x = X.row(example);
      image.submat(1 + r * (side + 1), 1 + c * (side + 1), arma::size(side, side)) = arma::reshape(x / arma::abs(x).max(), side, side);
    }
  return image;
}

}  // namespace ex4
