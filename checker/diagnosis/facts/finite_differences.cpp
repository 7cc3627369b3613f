// A gradient that was not worked out by backpropagation but estimated from costs: its rounding gives it away. Which
// step was taken is not said: neighbouring steps differ by less than the rounding.
#include <algorithm>
#include <cmath>

#include "checker/diagnosis/engine/formula_log.hpp"

namespace ex4::diagnosis {
namespace {

using judge::Ending;
using judge::Observation;

/// The cost of a call's data with one weight moved.
double cost_at(const Program& program, wire::Call call, const char* theta, arma::uword entry, double move) {
  wire::Record moved;
  for (const wire::Field& field : call.arguments.fields()) {
    arma::mat value = field.value;
    if (field.name == theta) value(entry) += move;
    moved.add(field.name, std::move(value));
  }
  call.arguments = std::move(moved);
  Run run(program, environment_of(program, call), false);
  const int slot = program.slot("J");
  const Choice nothing;
  run.push(nothing, Slots().set(static_cast<std::size_t>(slot)));
  return run.value(slot).number;
}

struct Formula {
  double above, below, span;  ///< in steps
};
constexpr Formula formulas[] = {{1, -1, 2}, {1, 0, 1}, {0, -1, 1}};

double estimate(const Program& program, const wire::Call& call, const char* theta, arma::uword entry, double step, const Formula& f) {
  return (cost_at(program, call, theta, entry, f.above * step) - cost_at(program, call, theta, entry, f.below * step)) / (f.span * step);
}

/// True when every third entry of the answer is this estimate. The difference of two costs is a whole number of their
/// last places (1e-16 or so), and so the estimate is one of few numbers; the derivative itself, or one that float or
/// another rounding has spoilt, is not.
bool is_estimate(const Program& program, const Observation& seen, double step, const Formula& f) {
  const double cost = std::abs(cost_at(program, seen.call, "", 0, 0));
  const double rounding = 40 * 2.3e-16 * std::max(1.0, cost) / step;
  const double last_place = std::ldexp(1.0, std::ilogb(0.99 * cost) - 53);  // half of one, where a cost lies below a power of 2
  std::size_t on_grid = 0, compared = 0;
  for (const char* theta : {"theta1", "theta2"}) {
    const arma::mat &got = seen.outcome.value[theta], &right = seen.expected[theta];
    if (got.n_rows != right.n_rows || got.n_cols != right.n_cols) return false;
    for (arma::uword i = 0; i < got.n_elem; i += 3) {
      const double off = std::abs(got(i) - estimate(program, seen.call, theta, i, step, f));
      if (!(off <= rounding)) return false;
      const double places = got(i) * f.span * step / last_place;
      ++compared;
      on_grid += std::abs(places - std::round(places)) < 0.02 + 1e-15 * std::abs(places) ? 1 : 0;
    }
  }
  return compared >= 4 && on_grid * 10 >= compared * 9;
}

/// Near the right answer, and not as near as arithmetic gets.
bool suspicious(const Observation& seen) {
  if (seen.outcome.ending != Ending::returned || !seen.expected.has("theta1") || seen.expected["theta1"].n_elem > 40) return false;
  double off = 0, scale = 0;
  for (const char* theta : {"theta1", "theta2"}) {
    if (!seen.outcome.value.has(theta) || arma::size(seen.outcome.value[theta]) != arma::size(seen.expected[theta])) return false;
    off = std::max(off, arma::abs(seen.outcome.value[theta] - seen.expected[theta]).max());
    scale = std::max(scale, arma::abs(seen.expected[theta]).max());
  }
  return off > 3e-14 * scale && off < 1e-2 * scale;
}

}  // namespace

Mistakes explain_finite_differences(const Part& part, const Model& model, const Log& log) {
  std::vector<const Observation*> near;
  for (const Observation& seen : log)
    if (suspicious(seen) && near.size() < 3) near.push_back(&seen);
  if (near.size() < 2) return {};
  for (const double step : {1e-4, 1e-5, 1e-6, 1e-3, 1e-7, 1e-8, 1e-2})
    for (const Formula& f : formulas)
      if (std::all_of(near.begin(), near.end(), [&](const Observation* o) { return is_estimate(model.program, *o, step, f); }))
        return {{part.stem + ".finite-differences", true,
                 "The gradient is an estimate from differences of the cost, and was not worked out by backpropagation.",
                 "How many costs does your way take for 10 285 weights, and how many passes does backpropagation take?",
                 "docs/parts/backprop_vectorized.md#finite-differences"}};
  return {};
}

}  // namespace ex4::diagnosis
