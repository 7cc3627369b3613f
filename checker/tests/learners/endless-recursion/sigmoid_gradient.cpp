// expect: crashed
// says: SIGSEGV
// says: calls itself again and again
//
// Calls itself until the stack is full.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {
namespace {

double deep(const arma::mat& z, int n) { return n == 0 ? 0 : z(0) + deep(z, n + 1); }

}  // namespace

arma::mat sigmoid_gradient(const arma::mat& z) {
  if (z.n_elem > 0) return sigmoid_gradient(z) + deep(z, 1);
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
