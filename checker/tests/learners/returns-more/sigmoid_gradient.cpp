// expect: failed
// says: 1000×1000
//
// Returns a matrix of 8 MB where one number was asked for.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  return arma::zeros(1000, 1000);
}

}  // namespace ex4
