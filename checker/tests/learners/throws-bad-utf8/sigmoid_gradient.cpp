// expect: failed
// says: before
// says: after
//
// Bytes that are no text in an exception.
#include "exercises/sigmoid_gradient.hpp"

#include <stdexcept>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  throw std::runtime_error("before \xff\xfe\xc3\x28 \xed\xa0\x80 after");
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
