// expect: compile_error
// says: sigmoid_gradient.cpp:
// says: expected
// never: /cache/
// never: .tmp-
// says: return g % (1 - g)
//
// A forgotten semicolon. The message shows the line, in the learner's own path.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  const arma::mat g = sigmoid(z)
  return g % (1 - g);
}

}  // namespace ex4
