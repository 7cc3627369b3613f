// expect: timed_out
// says: 20 seconds waiting
//
// Each call is within its limit; all together would take minutes.
#include "exercises/sigmoid_gradient.hpp"

#include <unistd.h>

arma::mat ex4::sigmoid_gradient(const arma::mat& z) {
  ::sleep(5);
  return sigmoid(z) % (1 - sigmoid(z));
}
