// Part 3, the hidden layer.
// Contract: exercises/hidden_layer.hpp. Guide: docs/parts/hidden_layer.md.
#include "exercises/hidden_layer.hpp"
#include "exercises/not_implemented.hpp"

#include "exercises/display_data.hpp"

namespace ex4 {

arma::mat hidden_layer_image(const arma::mat& theta1) {
  // display_data of part 1.1 does the drawing. Which column of theta1 is not a pixel?
  throw NotImplemented("hidden_layer_image");
}

}  // namespace ex4
