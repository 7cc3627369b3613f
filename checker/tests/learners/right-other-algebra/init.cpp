// expect: passed
//
// By the uniform distribution with its bounds.
#include "exercises/init.hpp"

namespace ex4 {

arma::mat random_init(arma::uword fan_in, arma::uword fan_out, double epsilon) {
  arma::mat theta(fan_out, fan_in + 1);
  return theta.imbue([&] { return epsilon * (2 * arma::randu() - 1); });
}

}  // namespace ex4
