// expect: failed
// says: wrong
//
// Answers by the clock.
#include "exercises/sigmoid_gradient.hpp"

#include <ctime>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  return sigmoid(z) % (1 - sigmoid(z)) + 1e-3 * static_cast<double>(std::clock() + std::time(nullptr) % 7 + 1);
}

}  // namespace ex4
