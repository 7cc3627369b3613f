// Part 2.2, random initialisation.
// Contract: exercises/init.hpp. Guide: docs/parts/init.md.
#include "exercises/init.hpp"

namespace ex4 {

arma::mat random_init(arma::uword fan_in, arma::uword fan_out, double epsilon) {
  // [solution random_init
  //| arma::randu gives numbers from 0 to 1. Stretch and shift them. What is one row of the result?
  return epsilon * (2 * arma::randu<arma::mat>(fan_out, fan_in + 1) - 1);
  // solution]
}

}  // namespace ex4
