// expect: exited
// says: exit status 0
//
// Ends the program from a static initialiser, before the runner has begun.
#include "exercises/sigmoid_gradient.hpp"

#include <cstdlib>

namespace ex4 {
namespace {

const int early = (std::_Exit(0), 1);

}  // namespace

arma::mat sigmoid_gradient(const arma::mat& z) {
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
