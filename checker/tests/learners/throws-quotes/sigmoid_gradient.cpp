// expect: failed
// says: threw an exception
//
// A text that fills the reply with characters that must be written longer there.
#include "exercises/sigmoid_gradient.hpp"

#include <stdexcept>
#include <string>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  throw std::runtime_error(std::string(1 << 16, '\x01'));
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
