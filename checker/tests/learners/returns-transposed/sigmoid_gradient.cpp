// expect: failed
// says: exchanged
// passed: is a quarter at zero
//
// Returns rows as columns.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  return arma::mat(sigmoid(z) % (1 - sigmoid(z))).t();
}

}  // namespace ex4
