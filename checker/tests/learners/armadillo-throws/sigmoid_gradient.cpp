// expect: failed
// says: sigmoid_gradient.matrix-product
// passed: is a quarter at zero
//
// The matrix product where entry by entry is meant: Armadillo finds that two sizes do not fit.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  return arma::mat(sigmoid(z) * (1 - sigmoid(z)));
}

}  // namespace ex4
