// expect: passed
//
// Copies the columns but the first one by one.
#include "exercises/hidden_layer.hpp"
#include "exercises/display_data.hpp"

namespace ex4 {

arma::mat hidden_layer_image(const arma::mat& theta1) {
  arma::mat pixels(theta1.n_rows, theta1.n_cols - 1);
  for (arma::uword c = 1; c < theta1.n_cols; ++c) pixels.col(c - 1) = theta1.col(c);
  return display_data(pixels);
}

}  // namespace ex4
