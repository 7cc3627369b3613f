// certain: hidden_layer.transposed-after
// never: first row
#include "exercises/hidden_layer.hpp"
#include "exercises/display_data.hpp"

namespace ex4 {

arma::mat hidden_layer_image(const arma::mat& theta1) {
  return display_data(theta1.cols(1, theta1.n_cols - 1).t());
}

}  // namespace ex4
