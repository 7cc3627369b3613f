// The values of one network that several files of quantities are made of.
#pragma once

#include "checker/trace/quantities.hpp"

namespace ex4::trace::quantities {

/// The kind of a quantity that has a row for each example.
inline const std::string example = "example";

/// As in the formulas; Y is empty and lambda 0 where the call has none.
struct Network {
  arma::mat t1, t2, X, a1, z2, g2, a2, z3, a3, Y;
  double m = 0, lambda = 0;
};

/// Errors, slopes, sums and gradients; the call must have labels.
void errors(Table& table, const Network& net);
/// What regularisation adds to the gradients.
void gradient_penalty(Table& table, const Network& net);

}  // namespace ex4::trace::quantities
