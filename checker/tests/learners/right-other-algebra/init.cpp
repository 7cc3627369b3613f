// expect: passed
//
// By the uniform distribution with its bounds.
#include "exercises/init.hpp"

namespace ex4 {

arma::mat random_init(arma::uword fan_in, arma::uword fan_out, double epsilon) {
  return arma::randu<arma::mat>(fan_out, fan_in + 1, arma::distr_param(-epsilon, epsilon));
}

}  // namespace ex4
