// expect: compile_error
// says: does not define ex4::sigmoid_gradient
//
// Renames the namespace before the header is read.
#define ex4 foo
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) { return sigmoid(z) % (1 - sigmoid(z)); }

}  // namespace ex4
