// expect: failed
// says: out of bounds
// line: none
//
// Takes the place of the function that throws, and notes nothing.
#include "exercises/sigmoid_gradient.hpp"

#include <dlfcn.h>

#include <typeinfo>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  return z.col(z.n_cols);
}

}  // namespace ex4

extern "C" __attribute__((visibility("default"))) void __cxa_throw(void* thrown, void* type, void (*destroy)(void*)) {
  reinterpret_cast<void (*)(void*, void*, void (*)(void*))>(::dlsym(RTLD_NEXT, "__cxa_throw"))(thrown, type, destroy);
  __builtin_unreachable();
}
