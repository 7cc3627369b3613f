// certain: hidden_layer.memory-plus-one
#include "exercises/hidden_layer.hpp"
#include "exercises/display_data.hpp"

namespace ex4 {

arma::mat hidden_layer_image(const arma::mat& theta1) {
  const double* p = theta1.memptr() + 1;
  arma::mat pixels(p, theta1.n_rows, theta1.n_cols - 1);
  return display_data(pixels);
}

}  // namespace ex4
