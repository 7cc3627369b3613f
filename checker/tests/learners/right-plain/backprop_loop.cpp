// expect: passed
//
// Rows instead of columns; the bias error is computed and then shed.
#include "exercises/backprop_loop.hpp"

namespace ex4 {

Gradient backprop_loop(const Weights& w, const arma::mat& X, const arma::uvec& y) {
  Gradient sum{arma::zeros(arma::size(w.theta1)), arma::zeros(arma::size(w.theta2))};
  for (arma::uword t = 0; t < X.n_rows; ++t) {
    const arma::rowvec a1 = arma::join_rows(arma::rowvec{1.0}, X.row(t));
    const arma::rowvec z2 = a1 * w.theta1.t();
    const arma::rowvec a2 = arma::join_rows(arma::rowvec{1.0}, arma::rowvec(sigmoid(z2)));
    arma::rowvec d3 = sigmoid(a2 * w.theta2.t());
    d3(y(t) - 1) -= 1;
    arma::rowvec d2 = (d3 * w.theta2) % a2 % (1 - a2);
    d2.shed_col(0);
    sum.theta1 += d2.t() * a1;
    sum.theta2 += d3.t() * a2;
  }
  sum.theta1 /= X.n_rows;
  sum.theta2 /= X.n_rows;
  return sum;
}

}  // namespace ex4
