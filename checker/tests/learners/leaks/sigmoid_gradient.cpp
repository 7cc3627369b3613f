// expect: passed
//
// Right, and forgets to free what it took.
#include "exercises/sigmoid_gradient.hpp"

#include <vector>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  new std::vector<double>(100000, 1.0);
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
