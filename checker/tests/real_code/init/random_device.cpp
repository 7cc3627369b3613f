// certain: init.other-generator
// never: state.
// never: init.own-seed
#include "exercises/init.hpp"
#include <random>

namespace ex4 {

arma::mat random_init(arma::uword fan_in, arma::uword fan_out, double epsilon) {
  std::random_device device;
  std::uniform_real_distribution<double> spread(-epsilon, epsilon);
  arma::mat W(fan_out, fan_in + 1);
  for (arma::uword i = 0; i < W.n_rows; i++)
    for (arma::uword j = 0; j < W.n_cols; j++) W(i, j) = spread(device);
  return W;
}

}  // namespace ex4
