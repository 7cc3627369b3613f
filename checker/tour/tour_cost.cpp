// The tour from the model to the random start: shapes, costs, the sigmoid's slope. See tour.hpp.
#include <fmt/format.h>

#include "checker/tour/narrate.hpp"
#include "checker/tour/tour.hpp"
#include "exercises/cost.hpp"
#include "exercises/init.hpp"
#include "exercises/model.hpp"
#include "exercises/regularization.hpp"
#include "exercises/sigmoid_gradient.hpp"

namespace ex4::cli::tour {

void model(const Weights& given, const arma::mat& X, const arma::uvec& y) {
  heading("1.2", "The model");
  const arma::uword n = X.n_cols, h = given.theta1.n_rows, K = given.theta2.n_rows;
  say(fmt::format(
      "The network has three layers: {} inputs (the pixels), {} hidden units and {} outputs, one for each "
      "label. Every unit also listens to a bias unit that always says 1.",
      n, h, K));
  fact(fmt::format("Theta1  {:<7}  {} pixels and the bias → {} hidden units", shape(given.theta1), n, h));
  fact(fmt::format("Theta2  {:<7}  {} hidden units and the bias → {} outputs", shape(given.theta2), h, K));
  fact(fmt::format("Y       {:<7}  a row for each digit, 1 at its label\n", shape(one_hot(y, K))));
  say(fmt::format(
      "An optimiser wants one long vector. unroll writes both matrices into {} numbers, and roll makes the "
      "matrices again.",
      unroll(given).n_elem));
}

void costs(const Weights& given, const arma::mat& X, const arma::uvec& y) {
  heading("1.3, 1.4", "Feedforward and cost");
  say("The network reads every digit, and the cost says how wrong it is on average. With the weights that "
      "are given, "
      "your code must print these numbers too. The larger λ is, the more large weights cost.");
  fact(fmt::format("λ = 0   cost {:.6f}", cost(given, X, y)));
  fact(fmt::format("λ = 1   cost {:.6f}", regularized_cost(given, X, y, 1)));
  fact(fmt::format("λ = 3   cost {:.6f}", regularized_cost(given, X, y, 3)));
}

void slope() {
  heading("2.1", "The slope of the sigmoid");
  say("Backpropagation asks how much a unit's output changes when its input does. For the sigmoid that is "
      "steepest at 0, "
      "exactly 0.25, and almost nothing for units that are sure of themselves.");
  const arma::mat z{-10, -1, 0, 1, 10};
  const arma::mat g = sigmoid_gradient(z);
  std::string first = "z      ", second = "g'(z)  ";
  for (arma::uword i = 0; i < z.n_elem; ++i) {
    first += fmt::format("{:>9}", z(i));
    second += fmt::format("{:>9.6f}", g(i));
  }
  fact(first.substr(0, first.find_last_not_of(' ') + 1));
  fact(second);
}

void random_start(arma::uword n, arma::uword h, arma::uword K) {
  heading("2.2", "A random start");
  say("If all weights began equal, all hidden units would learn the same thing. So they begin as small "
      "random numbers "
      "between −0.12 and 0.12.");
  const arma::mat theta1 = random_init(n, h, 0.12), theta2 = random_init(h, K, 0.12);
  fact(fmt::format("{:16}{:>11}{:>11}{:>20}", "", "smallest", "largest", "the first two"));
  for (const auto& [name, theta] :
       {std::pair<const char*, const arma::mat&>{"Theta1", theta1}, {"Theta2", theta2}})
    fact(fmt::format("{}  {:<8}{:>11.6f}{:>11.6f}{:>10.6f}{:>10.6f}", name, shape(theta), theta.min(),
                     theta.max(), theta(0, 0), theta(1, 0)));
}

}  // namespace ex4::cli::tour
