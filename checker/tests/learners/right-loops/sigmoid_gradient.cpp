// expect: passed
//
// One entry after another.
#include "exercises/sigmoid_gradient.hpp"

#include <cmath>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  arma::mat slope = z;
  for (arma::uword r = 0; r < z.n_rows; ++r)
    for (arma::uword c = 0; c < z.n_cols; ++c) {
      const double g = 1.0 / (1.0 + std::exp(-z(r, c)));
      slope(r, c) = g * (1 - g);
    }
  return slope;
}

}  // namespace ex4
