// certain: init.plain-normal
// never: between -1 and 1
#include "exercises/init.hpp"

namespace ex4 {

arma::mat random_init(arma::uword fan_in, arma::uword fan_out, double epsilon) {
  (void)epsilon;
  arma::mat W(fan_out, fan_in + 1);
  W.randn();
  return W;
}

}  // namespace ex4
