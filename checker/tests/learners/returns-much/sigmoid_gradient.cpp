// expect: failed
// says: sigmoid_gradient
//
// Returns a matrix of 288 MB where one number was asked for.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  return arma::zeros(6000, 6000);
}

}  // namespace ex4
