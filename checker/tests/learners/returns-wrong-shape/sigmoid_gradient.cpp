// expect: failed
// says: expected: 
//
// Returns one entry too many.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  return arma::zeros(z.n_rows + 1, z.n_cols);
}

}  // namespace ex4
