// expect: timed_out
// says: 5 seconds
//
// The answer to what went wrong takes for ever.
#include "exercises/sigmoid_gradient.hpp"

#include <exception>

namespace {
struct Endless : std::exception {
  const char* what() const noexcept override {
    for (volatile int i = 0;; i = i + 1) continue;
  }
};
}  // namespace

arma::mat ex4::sigmoid_gradient(const arma::mat&) { throw Endless(); }
