// certain: as many numbers as theta1 has columns
#include "exercises/hidden_layer.hpp"
#include "exercises/display_data.hpp"

namespace ex4 {

arma::mat hidden_layer_image(const arma::mat& theta1) {
  arma::mat weights = theta1;
  weights.col(0).zeros();
  return display_data(weights);
}

}  // namespace ex4
