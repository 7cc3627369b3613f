// Decodes a call's arguments and compares them afterwards; see inputs.hpp.
#include "checker/runner/inputs.hpp"

#include <cstring>

namespace ex4::runner {
namespace {

/// Calls visit(name, member) for every matrix-like argument.
template <typename Self, typename Visit>
void visit_matrices(Self& in, Visit&& visit) {
  visit("theta1", in.w.theta1);
  visit("theta2", in.w.theta2);
  visit("X", in.X);
  visit("z", in.z);
  visit("params", in.params);
  visit("a", in.a);
  visit("b", in.b);
}

template <typename Self, typename Visit>
void visit_labels(Self& in, Visit&& visit) {
  visit("y", in.y);
  visit("predicted", in.predicted);
}

bool same_bits(const arma::mat& x, const arma::mat& y) {
  return x.n_rows == y.n_rows && x.n_cols == y.n_cols &&
         (x.n_elem == 0 || std::memcmp(x.memptr(), y.memptr(), x.n_elem * sizeof(double)) == 0);
}

}  // namespace

Inputs::Inputs(const wire::Record& arguments) {
  visit_matrices(*this, [&](const char* name, auto& member) {
    if (arguments.has(name)) member = arguments[name];
  });
  theta1 = w.theta1;
  visit_labels(*this, [&](const char* name, arma::uvec& member) {
    if (arguments.has(name)) member = arguments.labels(name);
  });
  const auto number = [&](const char* name, double& member) {
    if (arguments.has(name)) member = arguments.number(name);
  };
  const auto count = [&](const char* name, arma::uword& member) {
    if (arguments.has(name)) member = arguments.count(name);
  };
  number("lambda", lambda);
  number("epsilon", epsilon);
  count("n", n);
  count("h", h);
  count("K", K);
  count("fan_in", fan_in);
  count("fan_out", fan_out);
  count("hidden", hidden);
  count("labels", labels);
  count("max_iterations", max_iterations);
}

std::string Inputs::changed_since(const wire::Record& arguments) const {
  std::string changed;
  visit_matrices(*this, [&](const char* name, const auto& member) {
    if (changed.empty() && arguments.has(name) && !same_bits(member, arguments[name])) changed = name;
  });
  visit_labels(*this, [&](const char* name, const arma::uvec& member) {
    if (!changed.empty() || !arguments.has(name)) return;
    const arma::uvec before = arguments.labels(name);
    if (member.n_elem != before.n_elem || arma::any(member != before)) changed = name;
  });
  if (changed.empty() && arguments.has("theta1") && !same_bits(theta1, arguments["theta1"]))
    changed = "theta1";
  return changed;
}

}  // namespace ex4::runner
