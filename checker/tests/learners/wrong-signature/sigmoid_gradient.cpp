// expect: compile_error
// says: does not define ex4::sigmoid_gradient
// says: exercises/sigmoid_gradient.hpp
//
// Takes its argument by value: another function, as far as the linker knows.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(arma::vec z) {
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
