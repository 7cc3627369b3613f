// Part 3, the hidden layer.
// Contract: exercises/hidden_layer.hpp. Guide: docs/parts/hidden_layer.md.
#include "exercises/hidden_layer.hpp"

#include "exercises/display_data.hpp"

namespace ex4 {

arma::mat hidden_layer_image(const arma::mat& theta1) {
  // [solution hidden_layer_image
  //| display_data of part 1.1 does the drawing. Which column of theta1 is not a pixel?
  return display_data(theta1.tail_cols(theta1.n_cols - 1));
  // solution]
}

}  // namespace ex4
