// seen: sigmoid_gradient.index-out-of-bounds
#include "exercises/sigmoid_gradient.hpp"
#include <cmath>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  arma::mat s(z.n_rows, z.n_cols);
  for (arma::uword i = 0; i < z.n_rows; ++i)
    for (arma::uword j = 0; j < z.n_rows; ++j) {
      const double g = 1 / (1 + std::exp(-z(i, j)));
      s(i, j) = g * (1 - g);
    }
  return s;
}

}  // namespace ex4
