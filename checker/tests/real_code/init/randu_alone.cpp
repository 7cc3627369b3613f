// certain: init.plain-uniform
// never: init.only-positive
// never: init.not-scaled
#include "exercises/init.hpp"

namespace ex4 {

arma::mat random_init(arma::uword fan_in, arma::uword fan_out, double epsilon) {
  (void)epsilon;
  return arma::randu<arma::mat>(fan_out, fan_in + 1);
}

}  // namespace ex4
