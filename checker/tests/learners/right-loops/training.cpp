// expect: passed
//
// Predicts and counts by loops; the start is drawn in one piece.
#include "exercises/training.hpp"
#include "exercises/cost.hpp"
#include "exercises/minimize.hpp"
#include "exercises/model.hpp"
#include "exercises/regularization.hpp"
#include "exercises/regularized_gradient.hpp"

namespace ex4 {

Weights train(const arma::mat& X, const arma::uvec& y, const TrainingOptions& options) {
  const arma::uword n = X.n_cols, h = options.hidden, K = options.labels;
  const auto objective = [&](const arma::vec& params, arma::vec& gradient) {
    const Weights w = roll(params, n, h, K);
    const Gradient slopes = regularized_gradient(w, X, y, options.lambda);
    gradient = arma::join_cols(arma::vectorise(slopes.theta1), arma::vectorise(slopes.theta2));
    return regularized_cost(w, X, y, options.lambda);
  };
  const arma::vec start = 0.24 * arma::randu<arma::vec>(h * (n + 1) + K * (h + 1)) - 0.12;
  return roll(minimize(objective, start, options.max_iterations), n, h, K);
}

arma::uvec predict(const Weights& w, const arma::mat& X) {
  const arma::mat a3 = feedforward(w, X).a3;
  arma::uvec labels(X.n_rows);
  for (arma::uword i = 0; i < X.n_rows; ++i) {
    arma::uword best = 0;
    for (arma::uword k = 1; k < a3.n_cols; ++k)
      if (a3(i, k) > a3(i, best)) best = k;
    labels(i) = best + 1;
  }
  return labels;
}

double accuracy(const arma::uvec& predicted, const arma::uvec& y) {
  int right = 0;
  for (arma::uword i = 0; i < y.n_elem; ++i) right += predicted(i) == y(i) ? 1 : 0;
  return 1.0 * right / static_cast<double>(y.n_elem);
}

}  // namespace ex4
