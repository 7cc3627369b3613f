// expect: passed
//
// One number at a time.
#include "exercises/init.hpp"

namespace ex4 {

arma::mat random_init(arma::uword fan_in, arma::uword fan_out, double epsilon) {
  arma::mat W(fan_out, fan_in + 1);
  for (arma::uword r = 0; r < fan_out; ++r)
    for (arma::uword c = 0; c <= fan_in; ++c) W(r, c) = arma::randu() * 2 * epsilon - epsilon;
  return W;
}

}  // namespace ex4
