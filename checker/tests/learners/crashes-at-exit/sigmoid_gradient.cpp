// expect: passed
// says: after its last answer
// says: SIGABRT
//
// Right, then crashes after the last answer.
#include "exercises/sigmoid_gradient.hpp"

#include <cstdlib>

namespace ex4 {
namespace {

struct Mine {
  ~Mine() { std::abort(); }
};

}  // namespace

arma::mat sigmoid_gradient(const arma::mat& z) {
  static const Mine mine;
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
