// expect: crashed
// says: SIGABRT
//
// Right, and leaves a thread behind that soon crashes.
#include "exercises/sigmoid_gradient.hpp"

#include <cstdlib>
#include <thread>
#include <unistd.h>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  static std::thread later([] {
    ::usleep(1000);
    std::abort();
  });
  if (z.n_elem > 20) ::usleep(20000);
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
