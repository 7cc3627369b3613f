// expect: passed
//
// Twice epsilon times a uniform number, less epsilon.
#include "exercises/init.hpp"

namespace ex4 {

arma::mat random_init(arma::uword fan_in, arma::uword fan_out, double epsilon) {
  return arma::randu(fan_out, 1 + fan_in) * 2 * epsilon - epsilon;
}

}  // namespace ex4
