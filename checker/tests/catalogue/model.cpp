// Loops that say where each number goes, for the slips in model.txt.
#include "exercises/model.hpp"

#include <cstring>
#include <set>

namespace ex4 {

static arma::vec by_columns(arma::mat A) { return A.as_col(); }

static arma::vec by_rows(arma::mat A) { return A.as_row().t(); }

static arma::mat filled_by_columns(const arma::vec& v, arma::uword r, arma::uword c) { return arma::reshape(v, r, c); }

static arma::mat filled_by_rows(const arma::vec& v, arma::uword r, arma::uword c) { return arma::reshape(v, c, r).t(); }

arma::vec unroll(const Weights& w) {
  arma::mat A = w.theta1, B = w.theta2;
  arma::vec first = by_columns(A);
  arma::vec second = by_columns(B);
  arma::vec all = arma::join_cols(first, second);
  return all;
}

Weights roll(const arma::vec& params, arma::uword n, arma::uword h, arma::uword K) {
  const arma::uword r1 = h, c1 = n + 1;
  const arma::uword r2 = K, c2 = h + 1;
  arma::uword at1 = 0;
  arma::uword at2 = r1 * c1;
  arma::vec long_enough = params;
  const arma::vec one = long_enough.subvec(at1, at1 + r1 * c1 - 1);
  const arma::vec two = long_enough.subvec(at2, at2 + r2 * c2 - 1);
  arma::mat T1 = filled_by_columns(one, r1, c1);
  arma::mat T2 = filled_by_columns(two, r2, c2);
  return {T1, T2};
}

arma::mat one_hot(const arma::uvec& y, arma::uword K) {
  const arma::uword m = y.n_elem, width = K;
  arma::mat Y(m, width, arma::fill::zeros);
  for (arma::uword i = 0; i < m; ++i) {
    const arma::uword k = y(i) - 1;
    Y(i, k) = 1;
  }
  return Y;
}

}  // namespace ex4
