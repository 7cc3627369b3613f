// expect: compile_error
// says: does not define ex4::one_hot
//
// Two of three functions; the third is forgotten.
#include "exercises/model.hpp"

namespace ex4 {

arma::vec unroll(const Weights& w) { return arma::join_cols(arma::vectorise(w.theta1), arma::vectorise(w.theta2)); }

Weights roll(const arma::vec& params, arma::uword n, arma::uword h, arma::uword K) {
  return {arma::reshape(params.head(h * (n + 1)), h, n + 1), arma::reshape(params.tail(K * (h + 1)), K, h + 1)};
}

}  // namespace ex4
