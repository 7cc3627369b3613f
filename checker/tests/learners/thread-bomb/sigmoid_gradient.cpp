// expect: failed
// says: Resource temporarily unavailable
//
// Starts threads until there are no more.
#include "exercises/sigmoid_gradient.hpp"

#include <thread>
#include <unistd.h>
#include <vector>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  std::vector<std::thread> all;
  try {
    for (;;) all.emplace_back([] { ::pause(); });
  } catch (...) {
    for (auto& each : all) each.detach();
    throw;
  }
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
