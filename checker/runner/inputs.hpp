// The arguments of one call in the learner's types, and whether the call left them alone.
#pragma once

#include <string>

#include "checker/wire/record.hpp"
#include "exercises/network.hpp"

namespace ex4::runner {

/// Every argument that any part takes; those that a call does not carry stay empty.
struct Inputs {
  Weights w;
  arma::mat X, z, theta1;
  arma::uvec y, predicted;
  arma::vec params, a, b;
  double lambda = 0, epsilon = 0;
  arma::uword n = 0, h = 0, K = 0, fan_in = 0, fan_out = 0, hidden = 0, labels = 0, max_iterations = 0;

  explicit Inputs(const wire::Record& arguments);
  /// The name of the first argument whose bits are no longer those of `arguments`; empty when all are.
  std::string changed_since(const wire::Record& arguments) const;
};

}  // namespace ex4::runner
