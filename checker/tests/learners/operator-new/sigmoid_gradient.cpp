// expect: passed
// says: All 9 checks passed
//
// Overrides operator new for the whole program, and is right.
#include "exercises/sigmoid_gradient.hpp"

#include <cstdlib>
#include <new>

void* operator new(std::size_t size) {
  if (void* got = std::malloc(size + 64)) return got;
  throw std::bad_alloc();
}
void operator delete(void* what) noexcept { std::free(what); }
void operator delete(void* what, std::size_t) noexcept { std::free(what); }

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
