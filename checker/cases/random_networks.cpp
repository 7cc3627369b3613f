// How random networks are made, and which ones there are; see random_networks.hpp.
#include "checker/cases/random_networks.hpp"

#include <cmath>
#include <stdexcept>

#include "checker/cases/numbers.hpp"
#include "checker/oracle/oracle.hpp"

namespace ex4::cases {
namespace {

void limit_outputs(NetworkCase& made, double largest_z3) {
  double most = 0;
  for (const double z : oracle::feedforward(made.w, made.X).z3) most = std::max(most, std::abs(z));
  if (most > largest_z3) made.w.theta2 *= largest_z3 / most;
}

}  // namespace

NetworkCase random_network(const Recipe& recipe, std::string title) {
  if (recipe.absent != 0 && recipe.K < 2) throw std::invalid_argument("no label is left");
  Numbers numbers(recipe.seed);
  NetworkCase made{std::move(title), {}, {}, arma::uvec(recipe.m), 0};
  made.w.theta1 = numbers.matrix(recipe.h, recipe.n + 1, -recipe.theta1_size, recipe.theta1_size);
  made.w.theta2 = numbers.matrix(recipe.K, recipe.h + 1, -recipe.theta2_size, recipe.theta2_size);
  made.X = numbers.matrix(recipe.m, recipe.n, -recipe.x_size, recipe.x_size);
  for (arma::uword& label : made.y) {
    do label = numbers.one_of(recipe.K);
    while (label == recipe.absent);
  }
  limit_outputs(made, recipe.largest_z3);
  return made;
}

std::vector<NetworkCase> any_sizes() {
  return {random_network({101, 9, 3, 5, 7}, "a random network"),
          random_network({102, 11, 7, 2, 5}, "a random network with few hidden units"),
          random_network({103, 4, 12, 6, 9}, "a random network with fewer examples than labels"),
          random_network({104, 23, 2, 13, 4}, "a random network with many hidden units"),
          random_network({105, 6, 3, 8, 2}, "a random network with two labels"),
          random_network({106, 10, 5, 6, 6}, "a random network with as many hidden units as labels"),
          random_network({107, 8, 6, 6, 3}, "a random network with as many inputs as hidden units"),
          random_network({108, 7, 49, 15, 10}, "a random network with 7×7 pictures")};
}

std::vector<NetworkCase> absent_classes() {
  NetworkCase one_class = random_network({123, 7, 3, 4, 5}, "only one label occurs");
  one_class.y.fill(2);
  return {random_network({121, 10, 3, 5, 7, 1, 1, 1, 7}, "no example has the last label"),
          random_network({122, 12, 4, 3, 6, 1, 1, 1, 1}, "no example has the first label"), one_class};
}

std::vector<NetworkCase> large_weights() {
  return {random_network({131, 9, 3, 5, 7, 4, 3, 1.5}, "large weights"),
          random_network({132, 14, 6, 8, 4, 3, 5, 1.5}, "larger weights"),
          random_network({133, 6, 2, 3, 5, 6, 8, 1}, "large weights in a small network")};
}

std::vector<NetworkCase> saturated() {
  const double no_limit = 1e9;
  return {random_network({141, 8, 3, 5, 7, 60, 60, 2, 0, no_limit}, "saturated units"),
          random_network({142, 11, 4, 6, 3, 2000, 1, 2, 0, no_limit}, "hidden units that are all 0 or 1"),
          random_network({143, 5, 2, 4, 6, 1, 2000, 1, 0, no_limit}, "outputs that are all 0 or 1")};
}

std::vector<NetworkCase> one_example() {
  return {random_network({151, 1, 3, 5, 7}, "a single example"),
          random_network({152, 1, 4, 2, 3, 2, 2}, "another single example")};
}

NetworkCase large_bias() {
  NetworkCase made = random_network({161, 9, 4, 6, 3, 0.4, 0.4}, "bias weights larger than all others");
  Numbers numbers(162);
  for (arma::mat* theta : {&made.w.theta1, &made.w.theta2})
    for (arma::uword row = 0; row < theta->n_rows; ++row) (*theta)(row, 0) = numbers.between(2, 4);
  return made;
}

}  // namespace ex4::cases
