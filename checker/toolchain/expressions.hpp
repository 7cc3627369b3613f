// Compiled into the precompiled header that clang reads before a learner's file: the Armadillo expressions
// that solutions of this exercise are made of, instantiated once so that no save has to do it again. Nothing
// here is called, and no name of it is meant for anybody; code that uses other expressions only compiles a
// little longer.
#pragma once

#include <armadillo>
#include <cmath>
#include <functional>
#include <numeric>
#include <vector>

namespace ex4_expressions {

inline void products(const arma::mat& a, const arma::mat& b, const arma::vec& v, const arma::rowvec& r,
                     double s) {
  arma::mat c = a * b;
  c = a * b.t(), c = a.t() * b, c = a % b, c = a + b, c = a - b, c = a / b, c = a * s, c = s * a, c = a / s;
  c = a + s, c = s - a, c = -a, c = a.t(), c = 1 - a, c = a % (1 - a), c = a.t() * b / s;
  c += a, c -= a, c %= a, c /= s, c *= s, c += a * b, c += a.t() * b, c += v * r, c += v * v.t(),
      c = v * v.t();
  c = a * b.cols(1, 2), c = a * b.tail_cols(2), c = (a * b.cols(1, 2)) % a, c = (a * b.tail_cols(2)) % a;
  c = (a * b) % a, c = (a * b) % (a % (1 - a));
  arma::vec x = a * v;
  x = a.t() * v, x = (a.t() * v) % v, x = v + v, x = v - v, x = v % v, x = v * s, x = s * v, x = v / s,
  x = 1 - v, x += v;
  arma::rowvec y = r * a;
  y = r % r, y = r - r, y = r + r, y = v.t(), y = 1 - r;
}

inline void functions(const arma::mat& a, const arma::mat& b, const arma::vec& v, const arma::rowvec& r,
                      double s) {
  arma::mat c = arma::log(a);
  c = arma::log(1 - a), c = arma::exp(-a), c = 1 / (1 + arma::exp(-a)), c = 1.0 / (1.0 + arma::exp(-a));
  c = arma::square(a), c = arma::abs(a), c = arma::pow(a, 2), c = arma::sum(a, 0), c = arma::sum(a, 1);
  s = arma::accu(a), s = arma::accu(a % b), s = arma::accu(arma::square(a)),
  s = arma::accu(arma::square(a.cols(1, 2)));
  s = arma::accu(arma::square(a.tail_cols(2))), s = arma::accu(a % arma::log(b)), s = arma::accu(v);
  s = arma::accu(-a % arma::log(b) - (1 - a) % arma::log(1 - b));
  s = arma::accu(a % arma::log(b) + (1 - a) % arma::log(1 - b));
  s = arma::norm(v), s = arma::norm(v - v), s = arma::norm(v + v), s = arma::dot(v, v), s = a.max(),
  s = a.min();
  s = arma::abs(a).max(), s = arma::abs(r).max(), s = arma::mean(v), s = arma::sum(v);
  const arma::uvec largest = arma::index_max(a, 1) + 1;
  s = arma::mean(arma::conv_to<arma::vec>::from(largest == largest)) + double(arma::accu(largest == largest));
  arma::vec x = arma::log(v);
  x = arma::exp(v), x = arma::square(v);
}

inline void parts(const arma::mat& a, const arma::mat& b, const arma::vec& v, const arma::rowvec& r,
                  const arma::uvec& u, double s) {
  arma::mat c = a.row(0);
  c = a.col(0), c = a.rows(0, 1), c = a.cols(0, 1), c = a.rows(u), c = a.head_cols(1), c = a.tail_cols(1);
  c = a.submat(0, 0, 1, 1), c.submat(0, 0, 1, 1) = a, c.submat(0, 0, arma::size(a)) = a / s, c.row(0) = r,
  c.col(0) = v;
  c.row(0) = a.row(0), c.cols(0, 1) = a, c.cols(0, 1) += s * a.cols(0, 1),
  c.tail_cols(1) += s * a.tail_cols(1);
  c.col(0).zeros(), c.col(0).ones(), c.row(0).zeros(), c.zeros(), c.ones(), c.fill(s), c.set_size(2, 2),
      c.zeros(2, 2);
  c.insert_cols(0, v), c.insert_cols(0, arma::ones<arma::vec>(3)), c.shed_col(0), c.shed_row(0),
      c.reshape(2, 2);
  c(0, 0) = a(0, 0) + a.at(0, 0), c.each_row() += r, c.each_col() %= v;
  arma::vec x = a.row(0).t();
  x = v.head(2), x = v.tail(2), x = v.subvec(0, 1), x = v.rows(1, 2), x = arma::vectorise(a), x(0) = v(0);
  x = arma::join_cols(v, v), x = arma::join_cols(arma::vectorise(a), arma::vectorise(b)), x.shed_row(0);
  x.insert_rows(0, arma::ones<arma::vec>(1));
  arma::rowvec y = a.row(0);
}

inline void made(const arma::mat& a, const arma::mat& b, const arma::vec& v, double s) {
  arma::mat c = arma::join_rows(a, b);
  c = arma::join_cols(a, b), c = arma::join_rows(arma::ones<arma::mat>(2, 1), a),
  c = arma::join_rows(arma::ones(2, 1), a);
  c = arma::join_rows(arma::ones<arma::vec>(2), a), c = arma::reshape(a, 2, 2), c = arma::reshape(v, 2, 2);
  c = arma::reshape(v.head(4), 2, 2), c = arma::reshape(v.tail(4), 2, 2),
  c = arma::reshape(v.subvec(0, 3), 2, 2);
  c = arma::reshape(a.row(0), 2, 2), c = arma::zeros<arma::mat>(2, 2), c = arma::zeros(2, 2),
  c = arma::ones<arma::mat>(2, 2);
  c = arma::eye<arma::mat>(2, 2), c = arma::randu<arma::mat>(2, 2), c = arma::randu(2, 2);
  c = arma::randu<arma::mat>(2, 2) * 2 * s - s, c = s * (2 * arma::randu<arma::mat>(2, 2) - 1);
  c = arma::mat(2, 2, arma::fill::zeros), c = arma::mat(2, 2, arma::fill::ones),
  c = arma::mat(2, 2, arma::fill::value(-1.0));
  arma::vec x(3, arma::fill::zeros);
  x = arma::zeros<arma::vec>(3), x = arma::vec(3);
}

}  // namespace ex4_expressions
