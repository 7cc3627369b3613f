// Fifty iterations of training: the solution as it stands, and with cost and gradient in one blocked pass.
#include <fmt/format.h>

#include "benchmarks/suite.hpp"
#include "checker/oracle/oracle.hpp"
#include "exercises/init.hpp"
#include "exercises/minimize.hpp"
#include "exercises/model.hpp"
#include "exercises/training.hpp"

namespace ex4::bench {
namespace {

constexpr int seed = 4;
constexpr arma::uword iterations = 50, hidden = 25, labels = 10;

Weights train_solution(const Problem& p) {
  arma::arma_rng::set_seed(seed);
  return train(p.X, p.y, {hidden, labels, lambda, iterations});
}

Weights train_blocked(const Problem& p, Team& team) {
  arma::arma_rng::set_seed(seed);
  const arma::uword n = p.X.n_cols;
  const Weights start{random_init(n, hidden, 0.12), random_init(hidden, labels, 0.12)};
  const Objective objective = [&](const arma::vec& params, arma::vec& gradient) {
    const CostAndGradient both = blocked_backprop(roll(params, n, hidden, labels), p.X, p.y, lambda, team);
    gradient = unroll({both.gradient.theta1, both.gradient.theta2});
    return both.cost;
  };
  return roll(minimize(objective, unroll(start), iterations), n, hidden, labels);
}

/// Rounding makes two trainings part after some steps; both must arrive where training is said to arrive.
void require_trained(const std::string& what, const Problem& p, const Weights& w) {
  const double right = oracle::accuracy(oracle::predict(w, p.X), p.y);
  if (!(right >= 0.95 && oracle::regularized_cost(w, p.X, p.y, lambda) <= 0.5))
    throw std::runtime_error(fmt::format("{} reaches only {:.2f} % and is not timed", what, 100 * right));
}

}  // namespace

void add_training(Bench& bench) {
  const std::size_t threads = bench.threads.back();
  const Problem& p = bench.digits;
  Team& team = bench.team(threads);
  require_trained("training with the solution", p, train_solution(p));
  require_trained("blocked training", p, train_blocked(p, team));
  add("training/50_iterations/solution", threads, [&p] { keep(train_solution(p)); });
  add("training/50_iterations/blocked", 1, [&p, &team] { keep(train_blocked(p, team)); });
}

}  // namespace ex4::bench
