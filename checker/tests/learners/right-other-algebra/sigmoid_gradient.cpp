// expect: passed
//
// By the hyperbolic cosine: 1 / (2 + 2·cosh z).
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) { return 1 / (2 + 2 * arma::cosh(z)); }

}  // namespace ex4
