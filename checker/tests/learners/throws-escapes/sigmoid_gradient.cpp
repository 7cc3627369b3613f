// expect: failed
// says: 100 of 100
// says: =cmd()
// never: 
// never: ‮
//
// Escapes, a carriage return, direction marks and markup in the text of an exception.
#include "exercises/sigmoid_gradient.hpp"

#include <stdexcept>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  throw std::runtime_error("\x1b[2J\r100 of 100 \xe2\x80\xae <b onload=alert(1)> ]]> =cmd()");
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
