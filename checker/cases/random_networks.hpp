// Seeded networks for what the course's own cases cannot tell apart: those have as many hidden units as
// labels, small weights, every class in y.
#pragma once

#include <vector>

#include "checker/cases/network_case.hpp"

namespace ex4::cases {

/// What a random network is made from. Weights and inputs are drawn evenly from [−size, size].
struct Recipe {
  std::uint64_t seed;
  arma::uword m, n, h, K;
  double theta1_size = 1, theta2_size = 1, x_size = 1;
  arma::uword absent = 0;  ///< a label that must not occur in y; 0 for none
  double largest_z3 = 8;   ///< theta2 is scaled down so that no |z3| is larger
};

/// Throws std::invalid_argument when every label is absent.
NetworkCase random_network(const Recipe& recipe, std::string title);

/// m, n, h and K all different, also when a bias is added to n or h; then h = K, n = h, K = 2 and a wide
/// network.
std::vector<NetworkCase> any_sizes();
/// Labels up to K that y does not hold: the last, the first, all but one.
std::vector<NetworkCase> absent_classes();
/// Hidden units between −10 and 10, where their slope is nothing like 0.25; outputs with |z3| up to 8.
std::vector<NetworkCase> large_weights();
/// Hidden and output units that are 0 or 1 to the last digit. For slopes and gradients, never for a cost.
std::vector<NetworkCase> saturated();
/// m = 1. Hides a missing 1/m, so it is never the only case.
std::vector<NetworkCase> one_example();
/// Bias weights much larger than the others.
NetworkCase large_bias();

}  // namespace ex4::cases
