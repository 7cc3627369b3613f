// predict as loops over a forward pass of its own, accuracy as a count, train with each option in a variable: each decision
// has a line of its own for the slips in training.txt.
#include "exercises/training.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

#include "exercises/init.hpp"
#include "exercises/minimize.hpp"
#include "exercises/model.hpp"
#include "exercises/regularization.hpp"
#include "exercises/regularized_gradient.hpp"

namespace ex4 {

static arma::mat by_rows(const arma::mat& A) { return arma::reshape(arma::mat(A).as_row(), A.n_cols, A.n_rows).t(); }

static arma::mat read_by_rows(const arma::mat& A) { return arma::reshape(A.as_row(), A.n_rows, A.n_cols); }

Weights train(const arma::mat& X, const arma::uvec& y, const TrainingOptions& options) {
  const arma::uword m = X.n_rows, n = X.n_cols;
  arma::uword h = options.hidden, K = options.labels, steps = options.max_iterations;
  double lambda = options.lambda;
  double for_cost = lambda, for_gradient = lambda;
  Weights start{random_init(n, h, 0.12), random_init(h, K, 0.12)};
  arma::vec from = unroll(start), last;
  const arma::uword second = K * (h + 1), first = h * (n + 1);
  const Objective f = [&](const arma::vec& asked, arma::vec& gradient) {
    arma::vec params = asked;
    last = asked;
    Weights w = roll(params, n, h, K);
    Gradient g = regularized_gradient(w, X, y, for_gradient);
    gradient = unroll({g.theta1, g.theta2});
    const double J = regularized_cost(w, X, y, for_cost);
    return J;
  };
  arma::vec best = minimize(f, from, steps);
  Weights end = roll(best, n, h, K);
  return end;
}

arma::uvec predict(const Weights& w, const arma::mat& X) {
  arma::mat T1 = w.theta1, T2 = w.theta2, inputs = X;
  const arma::vec ones(X.n_rows, arma::fill::ones);
  const arma::mat a1 = arma::join_rows(ones, inputs);
  const arma::mat z2 = a1 * T1.t();
  const arma::mat g2 = sigmoid(z2);
  const arma::mat a2 = arma::join_rows(ones, g2);
  arma::mat out = sigmoid(a2 * T2.t());
  const arma::uword m = out.n_rows, K = out.n_cols;
  arma::uvec answer(m, arma::fill::zeros);
  for (arma::uword i = 0; i < m; ++i) {
    arma::uword best = 0;
    for (arma::uword k = 0; k < K; ++k)
      if (out(i, k) > out(i, best)) best = k;
    answer(i) = best + 1;
  }
  return answer;
}

double accuracy(const arma::uvec& p, const arma::uvec& y) {
  const arma::uword m = y.n_elem;
  double hits = 0, below = m;
  for (arma::uword i = 0; i < m; ++i)
    if (p(i) == y(i)) ++hits;
  double share = hits / below;
  return share;
}

}  // namespace ex4
