// expect: passed
// says: All 9 checks passed
//
// Jumps out of a signal handler and answers rightly.
#include "exercises/sigmoid_gradient.hpp"

#include <csetjmp>
#include <csignal>
#include <setjmp.h>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  static jmp_buf back;
  ::signal(SIGSEGV, [](int) { ::siglongjmp(back, 1); });
  if (sigsetjmp(back, 1) == 0) {
    volatile int* nowhere = nullptr;
    *nowhere = 1;
  }
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
