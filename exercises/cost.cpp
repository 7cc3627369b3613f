// Part 1.3, feedforward and cost.
// Contract: exercises/cost.hpp. Guide: docs/parts/cost.md.
#include "exercises/cost.hpp"
#include "exercises/not_implemented.hpp"

#include "exercises/model.hpp"

namespace ex4 {

Activations feedforward(const Weights& w, const arma::mat& X) {
  // Five steps, in the order of the formula in the contract. Where does the column of ones go, and when?
  throw NotImplemented("feedforward");
}

double cost(const Weights& w, const arma::mat& X, const arma::uvec& y) {
  // Run the network, make the targets (one_hot of part 1.2 is there for you),
  // add up the error of every output of every example, and average over the examples.
  throw NotImplemented("cost");
}

}  // namespace ex4
