// The types that every part shares, and the sigmoid, which is given as in the course.
//
// Dimension letters, here and everywhere: m examples, n inputs, h hidden units, K labels. Rows are examples.
#pragma once

#include <armadillo>

namespace ex4 {

/// The network's parameters. Column 0 of each matrix holds the bias weights.
struct Weights {
  arma::mat theta1;  ///< h×(n+1): inputs to hidden units
  arma::mat theta2;  ///< K×(h+1): hidden units to labels
};

/// The partial derivatives of the cost; each matrix has the shape of the weights it belongs to.
struct Gradient {
  arma::mat theta1;  ///< h×(n+1)
  arma::mat theta2;  ///< K×(h+1)
};

/// Everything the forward pass computes; a1 and a2 carry their bias column of ones in column 0.
struct Activations {
  arma::mat a1;  ///< m×(n+1)
  arma::mat z2;  ///< m×h
  arma::mat a2;  ///< m×(h+1)
  arma::mat z3;  ///< m×K
  arma::mat a3;  ///< m×K, the network's outputs
};

/// The logistic function 1 / (1 + e^−z), entry by entry. Same shape as z. Given; course section 1.3.
inline arma::mat sigmoid(const arma::mat& z) { return 1.0 / (1.0 + arma::exp(-z)); }

}  // namespace ex4
