// expect: crashed
// says: SIG
//
// Jumps into a function that has returned.
#include "exercises/sigmoid_gradient.hpp"

#include <csetjmp>
#include <cstdlib>

namespace ex4 {
namespace {

[[gnu::noinline]] void remember(jmp_buf& place) {
  if (setjmp(place) != 0) std::abort();
}

}  // namespace

arma::mat sigmoid_gradient(const arma::mat& z) {
  static jmp_buf gone;
  static bool set = false;
  if (!set) {
    set = true;
    remember(gone);
  }
  longjmp(gone, 1);
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
