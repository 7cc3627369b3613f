// Part 3, the hidden layer: what hidden_layer_image promises.
// Guide: docs/parts/hidden_layer.md.
#pragma once

#include <armadillo>

namespace ex4 {

/// Shows what each hidden unit looks for: its incoming weights drawn as a patch. Course section 3.
///
/// theta1  h×(n+1), h ≥ 1, n a square number; column 0 is the bias, which is no pixel and is left out.
/// result  the picture that ex4::display_data makes of the other h×n weights, one hidden unit a patch.
///
/// Throws what display_data throws.
arma::mat hidden_layer_image(const arma::mat& theta1);

}  // namespace ex4
