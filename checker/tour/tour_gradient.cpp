// The tour through backpropagation and its check. See tour.hpp.
#include <fmt/format.h>

#include <array>

#include "checker/terminal/style.hpp"
#include "checker/tour/narrate.hpp"
#include "checker/tour/tour.hpp"
#include "exercises/backprop_loop.hpp"
#include "exercises/backprop_vectorized.hpp"
#include "exercises/gradient_check.hpp"
#include "exercises/model.hpp"
#include "exercises/regularization.hpp"
#include "exercises/regularized_gradient.hpp"

namespace ex4::cli::tour {
namespace {

/// The course's rule for weights and examples that are the same each time: sin(1), sin(2), … over 10.
arma::mat sines(arma::uword rows, arma::uword cols) {
  return arma::reshape(arma::sin(arma::regspace(1, static_cast<double>(rows * cols))) / 10, rows, cols);
}

struct BothWays {
  arma::vec numerical, backprop;
};

BothWays gradients(const Weights& w, const arma::mat& X, const arma::uvec& y, double lambda) {
  const arma::uword n = X.n_cols, h = w.theta1.n_rows, K = w.theta2.n_rows;
  const CostFunction J = [&](const arma::vec& params) {
    return regularized_cost(roll(params, n, h, K), X, y, lambda);
  };
  const Gradient slopes = regularized_gradient(w, X, y, lambda);
  return {numerical_gradient(J, unroll(w), 1e-4), unroll({slopes.theta1, slopes.theta2})};
}

/// Where the entries of the unrolled vector stand, in its order.
std::vector<std::string> places(const Weights& w) {
  std::vector<std::string> names;
  for (const auto& [name, theta] :
       {std::pair<const char*, const arma::mat&>{"Theta1", w.theta1}, {"Theta2", w.theta2}})
    for (arma::uword col = 0; col < theta.n_cols; ++col)
      for (arma::uword row = 0; row < theta.n_rows; ++row)
        names.push_back(fmt::format("{}({},{})", name, row, col));
  return names;
}

}  // namespace

void backpropagation(const Weights& given, const arma::mat& X, const arma::uvec& y) {
  heading("2.3", "Backpropagation");
  say("The gradient says for every weight whether the cost rises or falls when that weight grows. "
      "Backpropagation finds "
      "it by sending each error back through the network: example by example in a loop, or for all examples "
      "at once "
      "with matrix products. Both must give the same.");
  const Gradient all = backprop_vectorized(given, X, y);
  const arma::uword few = std::min<arma::uword>(X.n_rows, 200);
  const Gradient loop = backprop_loop(given, X.head_rows(few), y.head(few));
  const Gradient same = backprop_vectorized(given, X.head_rows(few), y.head(few));
  const double apart =
      std::max(arma::abs(loop.theta1 - same.theta1).max(), arma::abs(loop.theta2 - same.theta2).max());
  fact(fmt::format("for Theta1  {:<7} length {}", shape(all.theta1), six(arma::norm(all.theta1, "fro"))));
  fact(fmt::format("for Theta2  {:<7} length {}", shape(all.theta2), six(arma::norm(all.theta2, "fro"))));
  fact(fmt::format("loop and products on {} digits: {}", few,
                   apart < 1e-12 ? "equal to within 1e-12" : "apart by " + six(apart)));
}

void gradient_check() {
  heading("2.4, 2.5", "Gradient checking");
  say("Is the gradient right? Move one weight a little up, then a little down, and see how the cost changes: "
      "that is the "
      "gradient by definition, slow but hard to get wrong. The course does it on a small network (3 inputs, "
      "5 hidden "
      "units, 3 labels, 5 examples) whose weights are sines. The two columns must agree, without and with "
      "regularisation.");
  const Weights w{sines(5, 4), sines(3, 6)};
  const arma::mat X = sines(5, 3);
  const arma::uvec y{2, 3, 1, 2, 3};
  const std::array lambdas{0.0, 3.0};
  const std::array both{gradients(w, X, y, lambdas[0]), gradients(w, X, y, lambdas[1])};

  fact(fmt::format("{:<12}{:^22}  {:^22}", "", "λ = 0", "λ = 3"));
  fact(fmt::format("{:<12}{:>11}{:>11}  {:>11}{:>11}", "", "numerical", "backprop", "numerical", "backprop"));
  const std::vector<std::string> names = places(w);
  for (arma::uword i = 0; i < names.size(); ++i)
    fact(fmt::format("{:<12}{:>11.6f}{:>11.6f}  {:>11.6f}{:>11.6f}", names[i], both[0].numerical(i),
                     both[0].backprop(i), both[1].numerical(i), both[1].backprop(i)));
  fact("");
  for (std::size_t i = 0; i < both.size(); ++i) {
    const double difference = relative_difference(both[i].numerical, both[i].backprop);
    const bool small = difference < 1e-9;
    fact(fmt::format("λ = {}  relative difference {:.5e}  {}", lambdas[i], difference,
                     small ? paint(Ink::good, "right: below 1e-9") : paint(Ink::bad, "not below 1e-9")));
  }
}

}  // namespace ex4::cli::tour
