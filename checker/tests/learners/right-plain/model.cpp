// expect: passed
//
// insert_rows, subvec, and a comparison of two matrices.
#include "exercises/model.hpp"

namespace ex4 {

arma::vec unroll(const Weights& w) {
  arma::vec params = w.theta1.as_col();
  params.insert_rows(params.n_rows, w.theta2.as_col());
  return params;
}

Weights roll(const arma::vec& params, arma::uword n, arma::uword h, arma::uword K) {
  const arma::uword cut = h * (n + 1);
  arma::mat theta1(params.subvec(0, cut - 1)), theta2(params.subvec(cut, params.n_elem - 1));
  theta1.reshape(h, n + 1);
  theta2.reshape(K, h + 1);
  return {theta1, theta2};
}

arma::mat one_hot(const arma::uvec& y, arma::uword K) {
  const arma::umat labels = arma::repmat(arma::regspace<arma::urowvec>(1, K), y.n_elem, 1);
  return arma::conv_to<arma::mat>::from(labels == arma::repmat(y, 1, K));
}

}  // namespace ex4
