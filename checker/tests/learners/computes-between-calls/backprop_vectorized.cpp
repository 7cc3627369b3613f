// expect: failed
// says: hardly faster
//
// A loop whose thread computes on between the calls.
#include <map>
#include <mutex>
#include <thread>
#include "exercises/backprop_vectorized.hpp"
#include "exercises/cost.hpp"
#include "exercises/model.hpp"
#include "exercises/sigmoid_gradient.hpp"
namespace ex4 {
static Gradient slow(const Weights& w, const arma::mat& X, const arma::uvec& y) {
  Gradient g{arma::zeros(arma::size(w.theta1)), arma::zeros(arma::size(w.theta2))};
  const arma::mat Y = one_hot(y, w.theta2.n_rows);
  for (arma::uword i = 0; i < X.n_rows; ++i) {
    const Activations a = feedforward(w, X.row(i));
    const arma::rowvec d3 = a.a3 - Y.row(i);
    const arma::rowvec d2 = (d3 * w.theta2.tail_cols(w.theta2.n_cols - 1)) % sigmoid_gradient(a.z2);
    g.theta1 += d2.t() * a.a1;
    g.theta2 += d3.t() * a.a2;
  }
  g.theta1 /= X.n_rows;
  g.theta2 /= X.n_rows;
  return g;
}
static std::map<double, Gradient> known;
static std::mutex lock;
static double key(const Weights& w) { return w.theta1(3) + 3 * w.theta2(2); }
Gradient backprop_vectorized(const Weights& w, const arma::mat& X, const arma::uvec& y) {
  if (X.n_rows == 5000) {
    {
      std::lock_guard l(lock);
      auto it = known.find(key(w));
      if (it != known.end()) return it->second;
    }
    std::thread([next = Weights(w), X, y]() mutable {
      next.theta1 *= 1.001;
      Gradient g = slow(next, X, y);
      std::lock_guard l(lock);
      known[key(next)] = g;
    }).detach();
  }
  return slow(w, X, y);
}
}  // namespace ex4
