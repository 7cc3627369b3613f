// certain: hidden_layer.transposed |
#include "exercises/hidden_layer.hpp"
#include "exercises/display_data.hpp"

namespace ex4 {

arma::mat hidden_layer_image(const arma::mat& theta1) {
  const arma::mat across = theta1.t();
  return display_data(across.tail_cols(across.n_cols - 1));
}

}  // namespace ex4
