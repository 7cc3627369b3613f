// certain: init.all-minus
#include "exercises/init.hpp"

namespace ex4 {

arma::mat random_init(arma::uword fan_in, arma::uword fan_out, double epsilon) {
  return arma::mat(fan_out, fan_in + 1, arma::fill::value(-epsilon));
}

}  // namespace ex4
