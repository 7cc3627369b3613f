// expect: failed
// says: nothing in it
//
// A matrix without entries but with very many columns.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  return arma::mat(0, 100000000);
}

}  // namespace ex4
