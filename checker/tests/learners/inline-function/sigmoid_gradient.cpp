// expect: compile_error
// says: does not define ex4::sigmoid_gradient
//
// An inline function that nobody in the file calls leaves no code behind.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

inline arma::mat sigmoid_gradient(const arma::mat& z) {
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
