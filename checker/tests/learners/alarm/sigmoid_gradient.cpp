// expect: crashed
// says: SIGALRM
//
// Sets an alarm that nobody waits for.
#include "exercises/sigmoid_gradient.hpp"

#include <unistd.h>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  ::ualarm(1000, 0);
  for (volatile int i = 0; i < 200000000;) i = i + 1;
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
