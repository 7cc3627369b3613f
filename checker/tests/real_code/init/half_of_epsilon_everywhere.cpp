// certain: times epsilon
// never: drawn
#include "exercises/init.hpp"

namespace ex4 {

arma::mat random_init(arma::uword fan_in, arma::uword fan_out, double epsilon) {
  arma::mat W(fan_out, fan_in + 1);
  for (arma::uword i = 0; i < W.n_rows; i++)
    for (arma::uword j = 0; j < W.n_cols; j++) W(i, j) = 0.5 * epsilon;
  return W;
}

}  // namespace ex4
