// expect: failed
// also: limits
// also: landlock
//
// The objective's gradients are millions of numbers long.
#include "exercises/cost.hpp"
#include "exercises/minimize.hpp"
#include "exercises/training.hpp"
namespace ex4 {
Weights train(const arma::mat& X, const arma::uvec&, const TrainingOptions& o) {
  for (int i = 0; i < 100000; ++i) try {
      minimize(
          [](const arma::vec& p, arma::vec& g) {
            g = arma::vec(7000000);
            return arma::dot(p, p);
          },
          arma::vec(3, arma::fill::ones), 400);
    } catch (...) {
    }
  return {arma::mat(o.hidden, X.n_cols + 1), arma::mat(o.labels, o.hidden + 1)};
}
arma::uvec predict(const Weights& w, const arma::mat& X) {
  return arma::index_max(feedforward(w, X).a3, 1) + 1;
}
double accuracy(const arma::uvec& a, const arma::uvec& b) {
  return arma::mean(arma::conv_to<arma::vec>::from(a == b));
}
}  // namespace ex4
