// The draw, the stretch and the shift, each on a line of its own for the slips in init.txt.
#include "exercises/init.hpp"

#include <cmath>
#include <random>

namespace ex4 {

arma::mat random_init(arma::uword fan_in, arma::uword fan_out, double epsilon) {
  const arma::uword rows = fan_out, cols = fan_in + 1;
  const double e = epsilon;
  arma::mat u(rows, cols);
  u.randu();
  arma::mat W = 2 * e * u - e;
  return W;
}

}  // namespace ex4
