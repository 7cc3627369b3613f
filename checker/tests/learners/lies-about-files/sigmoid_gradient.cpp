// expect: failed
// says: out of bounds
// line: none
// never: root:
//
// Says that its code stands in another file.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {
#line 1 "/etc/passwd"
arma::mat sigmoid_gradient(const arma::mat& z) {
  return z.col(z.n_cols);
}

}  // namespace ex4
