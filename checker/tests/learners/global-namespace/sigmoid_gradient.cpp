// expect: compile_error
// says: in namespace ex4
//
// Forgets namespace ex4.
#include "exercises/sigmoid_gradient.hpp"

using namespace ex4;

arma::mat sigmoid_gradient(const arma::mat& z) {
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}
