// certain: init.other-generator
// never: state.
#include "exercises/init.hpp"

namespace ex4 {

static unsigned long long seed = 12345;

static double next() {
  seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
  return (seed >> 11) * (1.0 / 9007199254740992.0);
}

arma::mat random_init(arma::uword fan_in, arma::uword fan_out, double epsilon) {
  arma::mat W(fan_out, fan_in + 1);
  for (arma::uword i = 0; i < W.n_rows; i++)
    for (arma::uword j = 0; j < W.n_cols; j++) W(i, j) = next() * 2 * epsilon - epsilon;
  return W;
}

}  // namespace ex4
