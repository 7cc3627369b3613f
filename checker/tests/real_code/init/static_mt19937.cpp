// certain: init.other-generator
// never: state.
#include "exercises/init.hpp"
#include <random>

namespace ex4 {

arma::mat random_init(arma::uword fan_in, arma::uword fan_out, double epsilon) {
  static std::mt19937 generator(42);
  std::uniform_real_distribution<> spread(-1, 1);
  arma::mat W(fan_out, fan_in + 1);
  for (arma::uword i = 0; i < W.n_rows; i++)
    for (arma::uword j = 0; j < W.n_cols; j++) W(i, j) = epsilon * spread(generator);
  return W;
}

}  // namespace ex4
