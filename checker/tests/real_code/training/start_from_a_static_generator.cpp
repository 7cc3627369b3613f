// certain: training.start-other-generator
// never: state.
#include "exercises/training.hpp"
#include "exercises/cost.hpp"
#include "exercises/init.hpp"
#include "exercises/minimize.hpp"
#include "exercises/model.hpp"
#include "exercises/regularization.hpp"
#include "exercises/regularized_gradient.hpp"
#include <random>

namespace ex4 {

static arma::mat drawn(arma::uword rows, arma::uword cols) {
  static std::mt19937 generator(1);
  std::uniform_real_distribution<double> spread(-0.12, 0.12);
  arma::mat W(rows, cols);
  W.imbue([&] { return spread(generator); });
  return W;
}

Weights train(const arma::mat& X, const arma::uvec& y, const TrainingOptions& options) {
  const arma::uword n = X.n_cols, h = options.hidden, K = options.labels;
  const Weights start{drawn(h, n + 1), drawn(K, h + 1)};
  const Objective J = [&](const arma::vec& p, arma::vec& g) {
    const Weights w = roll(p, n, h, K);
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
