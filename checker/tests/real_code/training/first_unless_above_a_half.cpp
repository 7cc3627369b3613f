// certain: training.predict-first-unless-half
#include "exercises/training.hpp"
#include "exercises/cost.hpp"
#include "exercises/init.hpp"
#include "exercises/minimize.hpp"
#include "exercises/model.hpp"
#include "exercises/regularization.hpp"
#include "exercises/regularized_gradient.hpp"

namespace ex4 {

Weights train(const arma::mat& X, const arma::uvec& y, const TrainingOptions& options) {
  const arma::uword n = X.n_cols, h = options.hidden, K = options.labels;
  const Weights start{random_init(n, h, 0.12), random_init(h, K, 0.12)};
  const Objective J = [&](const arma::vec& p, arma::vec& g) {
    const Weights w = roll(p, n, h, K);
    const Gradient slope = regularized_gradient(w, X, y, options.lambda);
    g = unroll({slope.theta1, slope.theta2});
    return regularized_cost(w, X, y, options.lambda);
  };
  return roll(minimize(J, unroll(start), options.max_iterations), n, h, K);
}

arma::uvec predict(const Weights& w, const arma::mat& X) {
  const arma::mat a3 = feedforward(w, X).a3;
  arma::uvec labels(X.n_rows, arma::fill::ones);
  for (arma::uword i = 0; i < X.n_rows; ++i) {
    double best = 0.5;
    for (arma::uword k = 0; k < a3.n_cols; ++k)
      if (a3(i, k) > best) best = a3(i, k), labels(i) = k + 1;
  }
  return labels;
}

double accuracy(const arma::uvec& predicted, const arma::uvec& y) { return double(arma::accu(arma::uvec(predicted == y))) / y.n_elem; }

}  // namespace ex4
