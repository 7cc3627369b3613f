// expect: timed_out
// says: still waiting
// also: limits
//
// Wakes the judge with a byte and is found running whenever it looks, but does next to nothing in between.
#include "exercises/sigmoid_gradient.hpp"

#include <ctime>
#include <unistd.h>

namespace {
double now() {
  timespec t{};
  ::clock_gettime(CLOCK_MONOTONIC, &t);
  return static_cast<double>(t.tv_sec) + 1e-9 * static_cast<double>(t.tv_nsec);
}
}  // namespace

arma::mat ex4::sigmoid_gradient(const arma::mat&) {
  for (;;) {
    ::usleep(46'500);
    (void)!::write(1, "x", 1);
    for (const double until = now() + 0.001; now() < until;) continue;
  }
}
