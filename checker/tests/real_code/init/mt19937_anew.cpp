// certain: init.own-seed
// never: state.
#include "exercises/init.hpp"
#include <random>

namespace ex4 {

arma::mat random_init(arma::uword fan_in, arma::uword fan_out, double epsilon) {
  std::mt19937_64 generator{};
  std::uniform_real_distribution<double> zero_to_one(0.0, 1.0);
  const auto next = [&] { return zero_to_one(generator) * 2 * epsilon - epsilon; };
  arma::mat W(fan_out, fan_in + 1);
  W.imbue(next);
  return W;
}

}  // namespace ex4
