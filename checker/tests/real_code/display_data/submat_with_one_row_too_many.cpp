// certain: display_data.shapes-do-not-fit
// certain: (side + 1)×(side + 1)
// never: Theta
#include "exercises/display_data.hpp"
#include <cmath>

namespace ex4 {

arma::mat display_data(const arma::mat& X) {
  const arma::uword side = std::round(std::sqrt(X.n_cols)), rows = std::sqrt(X.n_rows), cols = std::ceil(double(X.n_rows) / rows);
  arma::mat image(1 + rows * (side + 1), 1 + cols * (side + 1), arma::fill::value(-1));
  for (arma::uword i = 0; i < X.n_rows; ++i) {
    arma::mat patch = arma::reshape(X.row(i), side, side);
    const arma::uword top = 1 + i / cols * (side + 1), left = 1 + i % cols * (side + 1);
    image.submat(top, left, top + side, left + side) = patch / arma::abs(patch).max();
  }
  return image;
}

}  // namespace ex4
