// expect: failed
// says: infinity
//
// Returns infinity.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  return arma::mat(arma::size(z)).fill(arma::datum::inf);
}

}  // namespace ex4
