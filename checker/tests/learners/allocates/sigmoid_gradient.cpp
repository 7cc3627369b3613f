// expect: memory_exceeded
// says: 2048 MB
//
// Asks for four gigabytes, one at a time.
#include "exercises/sigmoid_gradient.hpp"

#include <memory>
#include <vector>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  std::vector<std::unique_ptr<char[]>> blocks;
  for (int i = 0; i < 4; ++i) blocks.emplace_back(new char[1UL << 30]);
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
