// expect: failed
// says: not written yet
// passed: is a quarter at zero
//
// Claims not to be written, but only for large matrices.
#include "exercises/not_implemented.hpp"
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  if (z.n_elem > 20) throw NotImplemented("sigmoid_gradient");
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
