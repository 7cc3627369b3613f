// expect: failed
// says: prctl -2
// also: limits
// also: landlock
//
// Takes back that it ends with its box, and that it cannot be looked into.
#include "exercises/sigmoid_gradient.hpp"

#include <sys/prctl.h>
#include <stdexcept>
#include <string>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  int r = prctl(PR_SET_PDEATHSIG, 0);
  r += prctl(PR_SET_DUMPABLE, 1);
  throw std::runtime_error("prctl " + std::to_string(r));
}

}  // namespace ex4
