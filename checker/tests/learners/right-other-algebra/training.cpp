// expect: passed
//
// Cost and gradient worked out together in one place, without the parts before.
#include "exercises/training.hpp"
#include "exercises/minimize.hpp"

namespace ex4 {

Weights train(const arma::mat& X, const arma::uvec& y, const TrainingOptions& options) {
  const arma::uword m = X.n_rows, n = X.n_cols, h = options.hidden, K = options.labels, cut = h * (n + 1);
  const arma::vec ones(m, arma::fill::ones);
  const arma::mat a1 = arma::join_rows(ones, X);
  arma::mat Y(m, K);
  for (arma::uword i = 0; i < m; ++i) Y(i, y(i) - 1) = 1;
  const double strength = options.lambda / static_cast<double>(m);

  const auto both = [&](const arma::vec& params, arma::vec& gradient) {
    const arma::mat t1 = arma::reshape(params.head(cut), h, n + 1), t2 = arma::reshape(params.tail(K * (h + 1)), K, h + 1);
    const arma::mat g2 = sigmoid(a1 * t1.t()), a2 = arma::join_rows(ones, g2), a3 = sigmoid(a2 * t2.t());
    const arma::mat p1 = t1.tail_cols(n), p2 = t2.tail_cols(h);
    const arma::mat d3 = a3 - Y, d2 = d3 * p2 % g2 % (1 - g2);
    arma::mat s1 = d2.t() * a1 / m, s2 = d3.t() * a2 / m;
    s1.tail_cols(n) += strength * p1;
    s2.tail_cols(h) += strength * p2;
    gradient = arma::join_cols(s1.as_col(), s2.as_col());
    const double sum = -arma::accu(Y % arma::log(a3) + (1 - Y) % arma::log(1 - a3)) / m;
    return sum + strength / 2 * (arma::dot(p1, p1) + arma::dot(p2, p2));
  };
  arma::vec params(cut + K * (h + 1), arma::fill::randu);
  params = minimize(both, 0.2 * params - 0.1, options.max_iterations);
  return {arma::reshape(params.head(cut), h, n + 1), arma::reshape(params.tail(K * (h + 1)), K, h + 1)};
}

arma::uvec predict(const Weights& w, const arma::mat& X) {
  const arma::vec ones(X.n_rows, arma::fill::ones);
  const arma::mat scores = arma::join_rows(ones, sigmoid(arma::join_rows(ones, X) * w.theta1.t())) * w.theta2.t();
  arma::uvec labels(X.n_rows);
  for (arma::uword i = 0; i < X.n_rows; ++i) labels(i) = scores.row(i).index_max() + 1;
  return labels;
}

double accuracy(const arma::uvec& predicted, const arma::uvec& y) {
  const arma::uvec hits = arma::find(predicted == y);
  return hits.n_elem / static_cast<double>(y.n_elem);
}

}  // namespace ex4
