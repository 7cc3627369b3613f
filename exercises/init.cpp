// Part 2.2, random initialisation.
// Contract: exercises/init.hpp. Guide: docs/parts/init.md.
#include "exercises/init.hpp"
#include "exercises/not_implemented.hpp"

namespace ex4 {

arma::mat random_init(arma::uword fan_in, arma::uword fan_out, double epsilon) {
  // arma::randu gives numbers from 0 to 1. Stretch and shift them. What is one row of the result?
  throw NotImplemented("random_init");
}

}  // namespace ex4
