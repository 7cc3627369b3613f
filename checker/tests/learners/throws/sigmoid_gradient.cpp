// expect: failed
// says: z is too long for me
// line: 13
//
// An exception with a text.
#include "exercises/sigmoid_gradient.hpp"

#include <stdexcept>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  throw std::domain_error("z is too long for me");
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
