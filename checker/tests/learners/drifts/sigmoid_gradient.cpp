// expect: failed
// says: two equal calls gave different answers
//
// Right up to rounding, but adds a little at every call.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  static double drift = 0;
  drift += 1e-11;
  const arma::mat g = sigmoid(z);
  return g % (1 - g) + drift;
}

}  // namespace ex4
