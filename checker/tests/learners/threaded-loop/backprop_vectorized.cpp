// expect: failed
// says: hardly faster
//
// A loop over the examples, shared among four threads.
#include <thread>
#include <vector>
#include "exercises/backprop_vectorized.hpp"
#include "exercises/model.hpp"
namespace ex4 {
Gradient backprop_vectorized(const Weights& w, const arma::mat& X, const arma::uvec& y) {
  const arma::uword m = X.n_rows, h = w.theta1.n_rows;
  const arma::mat Xt = arma::join_rows(arma::ones(m), X).t();
  const arma::mat t2 = w.theta2.tail_cols(h);
  const unsigned k = 4;
  std::vector<Gradient> parts(k,
                              Gradient{arma::zeros(arma::size(w.theta1)), arma::zeros(arma::size(w.theta2))});
  std::vector<std::thread> threads;
  for (unsigned t = 0; t < k; ++t)
    threads.emplace_back([&, t] {
      Gradient& g = parts[t];
      for (arma::uword i = t; i < m; i += k) {
        const arma::vec a1 = Xt.col(i);
        const arma::vec s = 1 / (1 + arma::exp(-(w.theta1 * a1)));
        const arma::vec a2 = arma::join_cols(arma::ones(1), s);
        arma::vec d3 = 1 / (1 + arma::exp(-(w.theta2 * a2)));
        d3(y(i) - 1) -= 1;
        const arma::vec d2 = (t2.t() * d3) % s % (1 - s);
        g.theta1 += d2 * a1.t();
        g.theta2 += d3 * a2.t();
      }
    });
  for (auto& t : threads) t.join();
  Gradient g = parts[0];
  for (unsigned t = 1; t < k; ++t) {
    g.theta1 += parts[t].theta1;
    g.theta2 += parts[t].theta2;
  }
  g.theta1 /= m;
  g.theta2 /= m;
  return g;
}
}  // namespace ex4
