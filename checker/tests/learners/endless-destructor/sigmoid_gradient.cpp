// expect: passed
// says: did not end after its last answer
// also: limits
// also: landlock
//
// Right, but its end never comes.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  const arma::mat g = 1 / (1 + arma::exp(-z));
  return g % (1 - g);
}

}  // namespace ex4
struct End {
  ~End() {
    for (volatile int i = 0;; i = i + 1) {
    }
  }
};
static End end;
