// Part 1.2, model representation.
// Contract: exercises/model.hpp. Guide: docs/parts/model.md.
#include "exercises/model.hpp"

#include <stdexcept>
#include <string>

namespace ex4 {

arma::vec unroll(const Weights& w) {
  // [solution unroll
  //| Turn each matrix into a column, column by column, and put theta1's above theta2's.
  return arma::join_cols(arma::vectorise(w.theta1), arma::vectorise(w.theta2));
  // solution]
}

Weights roll(const arma::vec& params, arma::uword n, arma::uword h, arma::uword K) {
  // [solution roll
  //| How many of the numbers belong to theta1? Cut there, and fold both pieces back into matrices.
  const arma::uword size1 = h * (n + 1);
  const arma::uword size2 = K * (h + 1);
  if (params.n_elem != size1 + size2)
    throw std::invalid_argument("roll: " + std::to_string(params.n_elem) + " numbers do not fill theta1 " + std::to_string(h) + "x" +
                                std::to_string(n + 1) + " and theta2 " + std::to_string(K) + "x" + std::to_string(h + 1));

  return {arma::reshape(params.head(size1), h, n + 1), arma::reshape(params.tail(size2), K, h + 1)};
  // solution]
}

arma::mat one_hot(const arma::uvec& y, arma::uword K) {
  // [solution one_hot
  //| One row for each label, K wide, zero but for a single one. Labels count from 1, columns from 0.
  const arma::mat identity(K, K, arma::fill::eye);  // its row k is the one-hot row of label k+1
  return identity.rows(y - 1);
  // solution]
}

}  // namespace ex4
