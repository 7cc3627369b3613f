// expect: crashed
// says: SIGABRT
//
// Ends the main thread only.
#include "exercises/sigmoid_gradient.hpp"

#include <pthread.h>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  pthread_exit(nullptr);
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
