// expect: crashed
// says: SIGABRT
//
// A thread lets an exception escape.
#include "exercises/sigmoid_gradient.hpp"

#include <stdexcept>
#include <thread>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  std::thread([] { throw std::runtime_error("from a thread"); }).join();
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
