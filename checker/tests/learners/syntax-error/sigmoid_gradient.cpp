// expect: compile_error
// says: sigmoid_gradient.cpp:
// says: expected
// never: /cache/
// never: .tmp-
// says: sigmoid_gradient.cpp:1
//
// A forgotten semicolon. The message shows where, in the learner's own path.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  const arma::mat g = sigmoid(z)
  return g % (1 - g);
}

}  // namespace ex4
