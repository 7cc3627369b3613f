// expect: compile_error
// says: later part
// says: regularized_cost
// says: 1.4
//
// Calls a part that comes later in the exercise.
#include "exercises/cost.hpp"
#include "exercises/regularization.hpp"

namespace ex4 {

Activations feedforward(const Weights&, const arma::mat&) { return {}; }

double cost(const Weights& w, const arma::mat& X, const arma::uvec& y) { return regularized_cost(w, X, y, 0); }

}  // namespace ex4
