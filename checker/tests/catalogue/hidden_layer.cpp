// The weights that are drawn, made step by step for the slips in hidden_layer.txt.
#include "exercises/hidden_layer.hpp"

#include <cmath>

#include "exercises/display_data.hpp"
#include "exercises/network.hpp"

namespace ex4 {

arma::mat hidden_layer_image(const arma::mat& theta1) {
  arma::mat theta = theta1;
  arma::mat pixels = theta.tail_cols(theta.n_cols - 1);
  return display_data(pixels);
}

}  // namespace ex4
