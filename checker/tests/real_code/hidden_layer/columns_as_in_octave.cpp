// certain: hidden_layer.index-out-of-bounds
#include "exercises/hidden_layer.hpp"
#include "exercises/display_data.hpp"

namespace ex4 {

arma::mat hidden_layer_image(const arma::mat& theta1) {
  return display_data(theta1.cols(1, theta1.n_cols));
}

}  // namespace ex4
