// certain: init.all-minus
#include "exercises/init.hpp"
#include <stdlib.h>

namespace ex4 {

arma::mat random_init(arma::uword fan_in, arma::uword fan_out, double epsilon) {
  arma::mat W(fan_out, fan_in + 1);
  for (unsigned i = 0; i < fan_out; i++)
    for (unsigned j = 0; j < fan_in + 1; j++) W(i, j) = rand() / RAND_MAX * 2 * epsilon - epsilon;
  return W;
}

}  // namespace ex4
