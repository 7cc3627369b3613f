// expect: failed
// says: something that is not an exception
//
// Throws something that is not an exception.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  throw 42;
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
