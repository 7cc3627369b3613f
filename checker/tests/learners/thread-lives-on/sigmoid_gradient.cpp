// expect: passed
// says: All 9 checks passed
//
// Right, and leaves a thread behind that works for ever.
#include "exercises/sigmoid_gradient.hpp"

#include <thread>
#include <unistd.h>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  static const bool once = (std::thread([] { for (;;) ::pause(); }).detach(), true);
  (void)once;
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
