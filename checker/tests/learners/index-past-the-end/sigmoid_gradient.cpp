// expect: failed
// says: out of bounds
// line: 11
//
// Armadillo finds an index past the end.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  return z.col(z.n_cols);
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
