// expect: failed
// says: threw an exception: xxx
//
// A megabyte of text in an exception.
#include "exercises/sigmoid_gradient.hpp"

#include <stdexcept>
#include <string>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  throw std::runtime_error(std::string(1 << 20, 'x'));
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
