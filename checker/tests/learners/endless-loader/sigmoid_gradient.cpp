// expect: timed_out
// also: limits
// also: landlock
//
// Never ends already while it is loaded.
#include "exercises/sigmoid_gradient.hpp"

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  const arma::mat g = 1 / (1 + arma::exp(-z));
  return g % (1 - g);
}

}  // namespace ex4
extern "C" {
static void f() {}
void (*pick())() {
  for (volatile int i = 0;; i = i + 1) {
  }
  return f;
}
void chosen() __attribute__((ifunc("pick")));
}
void (*volatile taken)() = chosen;
