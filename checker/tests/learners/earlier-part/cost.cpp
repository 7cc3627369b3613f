// expect: compile_error
// says: one_hot
// says: belongs to part model
//
// Defines a function of an earlier part once more, to change what others see.
#include "exercises/cost.hpp"
#include "exercises/model.hpp"

namespace ex4 {

arma::mat one_hot(const arma::uvec& y, arma::uword K) { return arma::zeros(y.n_elem, K); }

Activations feedforward(const Weights&, const arma::mat&) { return {}; }

double cost(const Weights&, const arma::mat&, const arma::uvec&) { return 0; }

}  // namespace ex4
