// certain: inputs and of hidden units are exchanged
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
    const Weights w = roll(p, h, n, K);
    const Gradient slope = regularized_gradient(w, X, y, options.lambda);
    g = unroll({slope.theta1, slope.theta2});
    return regularized_cost(w, X, y, options.lambda);
  };
  return roll(minimize(J, unroll(start), options.max_iterations), n, h, K);
}

arma::uvec predict(const Weights& w, const arma::mat& X) {
  return arma::index_max(feedforward(w, X).a3, 1) + 1;
}

double accuracy(const arma::uvec& predicted, const arma::uvec& y) { return double(arma::accu(arma::uvec(predicted == y))) / y.n_elem; }

}  // namespace ex4
