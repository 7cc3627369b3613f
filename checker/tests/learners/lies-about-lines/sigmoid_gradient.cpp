// expect: failed
// says: out of bounds
// line: none
//
// Says that its code stands on lines that there are not.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {
#line 100000 "sigmoid_gradient.cpp"
arma::mat sigmoid_gradient(const arma::mat& z) {
  return z.col(z.n_cols);
}

}  // namespace ex4
