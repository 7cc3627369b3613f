// Part 1.2, model representation.
// Contract: exercises/model.hpp. Guide: docs/parts/model.md.
#include "exercises/model.hpp"
#include "exercises/not_implemented.hpp"

#include <stdexcept>
#include <string>

namespace ex4 {

arma::vec unroll(const Weights& w) {
  // Turn each matrix into a column, column by column, and put theta1's above theta2's.
  throw NotImplemented("unroll");
}

Weights roll(const arma::vec& params, arma::uword n, arma::uword h, arma::uword K) {
  // How many of the numbers belong to theta1? Cut there, and fold both pieces back into matrices.
  throw NotImplemented("roll");
}

arma::mat one_hot(const arma::uvec& y, arma::uword K) {
  // One row for each label, K wide, zero but for a single one. Labels count from 1, columns from 0.
  throw NotImplemented("one_hot");
}

}  // namespace ex4
