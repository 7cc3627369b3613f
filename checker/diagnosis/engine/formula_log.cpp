// See formula_log.hpp.
#include "checker/diagnosis/engine/formula_log.hpp"

#include "checker/diagnosis/facts/shape_error.hpp"
#include "checker/diagnosis/facts/state.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace ex4::diagnosis {
namespace {

using judge::Ending;
using judge::Observation;

constexpr arma::uword small_entries = 3000;
constexpr std::size_t most_small = 24, most_large = 3;
constexpr double small_tolerance = 1e-10, large_tolerance = 1e-8;

arma::uword entries(const Observation& seen) {
  arma::uword count = 0;
  for (const wire::Field& field : seen.call.arguments.fields()) count += field.value.n_elem;
  return count;
}

/// The calls that say something, each only once.
std::vector<const Observation*> telling(const FunctionModel& function, const Log& log) {
  std::vector<const Observation*> list;
  for (const Observation& seen : log) {
    if (seen.call.function != function.function) continue;
    if (seen.outcome.ending != Ending::returned && seen.outcome.ending != Ending::threw) continue;
    const bool repeated = std::any_of(list.begin(), list.end(), [&](auto* other) { return same_arguments(*other, seen); });
    if (repeated || (seen.expected.empty() && seen.agreed)) continue;
    list.push_back(&seen);
  }
  return list;
}

/// Adds the finite numbers of `got` to `seen`, a few of each matrix: enough to tell many from one or two.
void note_numbers(const arma::mat& got, std::set<double>& seen) {
  constexpr std::size_t enough = 50;
  for (const double x : got) {
    if (seen.size() >= enough) return;
    if (std::isfinite(x)) seen.insert(std::abs(x) < 1e-300 ? 0.0 : x);
  }
}

wire::Call first_example(const wire::Call& call) {
  wire::Call single{call.function, {}, call.seed};
  for (const wire::Field& field : call.arguments.fields())
    single.arguments.add(field.name, field.name == "X" || field.name == "y" ? arma::mat(field.value.head_rows(1)) : field.value);
  return single;
}

double lambda_of(const Observation& seen) {
  return seen.call.arguments.has("lambda") ? seen.call.arguments.number("lambda") : 0;
}

}  // namespace

Environment environment_of(const Program& program, const wire::Call& call) {
  Environment values(program.names().size());
  const auto set = [&](std::string_view name, Value value) {
    const int slot = program.slot(name);
    if (slot >= 0) values[static_cast<std::size_t>(slot)] = std::move(value);
  };
  set("lambda", 0.0);
  for (const wire::Field& field : call.arguments.fields()) {
    const bool number = field.name == "lambda" || field.name == "epsilon" || field.name.starts_with("fan_") || field.name == "n" || field.name == "h" ||
                        field.name == "K";
    const std::string name = field.name == "theta1" ? "Theta1" : field.name == "theta2" ? "Theta2" : field.name;
    if (number && field.value.n_elem == 1) set(name, field.value(0));
    else set(name, field.value);
  }
  if (call.seed) set("seed", double(*call.seed));
  if (call.arguments.has("X")) {
    set("m", double(call.arguments["X"].n_rows));
    set("n", double(call.arguments["X"].n_cols));
  }
  if (call.arguments.has("theta1")) set("h", double(call.arguments["theta1"].n_rows));
  if (call.arguments.has("theta2")) set("K", double(call.arguments["theta2"].n_rows));
  if (!call.arguments.has("y") && call.arguments.has("theta2") && call.arguments.has("X")) {
    // feedforward has no labels and needs none, but the later steps of the formula do.
    arma::mat labels(call.arguments["X"].n_rows, 1);
    for (arma::uword i = 0; i < labels.n_elem; ++i) labels(i) = double(1 + (7 * i + 2) % call.arguments["theta2"].n_rows);
    set("y", std::move(labels));
  }
  return values;
}

Calls read_calls(const Model& model, const FunctionModel& function, const Log& log) {
  Calls calls;
  const Program& program = model.program;
  std::vector<const Observation*> seen = telling(function, log);
  // Failing calls first, small before large, several examples before one.
  const auto rank = [](const Observation* o) {
    const wire::Record& in = o->call.arguments;
    const bool one = (in.has("X") && in["X"].n_rows < 3) || (in.has("z") && std::min(in["z"].n_rows, in["z"].n_cols) < 2);
    bool finite = o->outcome.ending == Ending::returned;
    for (const wire::Field& field : o->outcome.value.fields()) finite = finite && field.value.is_finite();
    return std::tuple(o->agreed, o->outcome.ending != Ending::returned, !finite, one, entries(*o));
  };
  std::stable_sort(seen.begin(), seen.end(), [&](auto* a, auto* b) { return rank(a) < rank(b); });

  struct Group {
    bool error, penalty;
    std::size_t output;
    Goal goal;
  };
  std::vector<Group> groups;
  std::set<double> wrong_numbers, right_numbers;
  const auto put = [&](Group key, Target target) {
    for (Group& group : groups)
      if (group.error == key.error && group.penalty == key.penalty && group.output == key.output)
        return group.goal.targets.push_back(std::move(target));
    key.goal.targets.push_back(std::move(target));
    groups.push_back(std::move(key));
  };
  for (const Observation* one : seen) {
    const bool threw = one->outcome.ending == Ending::threw;
    const bool large = entries(*one) > small_entries;
    if (!one->agreed) {
      ++calls.failing;
      if (!threw) calls.only_errors = false;
      if (threw && !read_shape_error(one->outcome.detail)) calls.only_shapes = false;
    }
    if (large ? calls.large.size() >= most_large : calls.runs.size() >= most_small) continue;
    std::vector<Run>& runs = large ? calls.large : calls.runs;
    runs.emplace_back(program, environment_of(program, one->call), !large);
    const std::size_t here = runs.size() - 1;
    if (threw && !large) runs.emplace_back(program, environment_of(program, first_example(one->call)), true);
    if (threw && read_shape_error(one->outcome.detail)) ++calls.evidence;
    Slots all;
    for (const OutputOf& output : function.outputs) all.set(static_cast<std::size_t>(program.slot(output.step)));
    for (std::size_t k = 0; k < function.outputs.size(); ++k) {
      const OutputOf& output = function.outputs[k];
      const int slot = program.slot(output.step);
      Target target{here, slot, threw ? all : Slots().set(static_cast<std::size_t>(slot)), nullptr,
                    one->outcome.detail, runs.size() - 1, large ? large_tolerance : small_tolerance};
      if (!threw) {
        if (!one->outcome.value.has(output.field)) continue;
        target.wanted = &one->outcome.value[output.field];
        note_numbers(*target.wanted, one->agreed ? right_numbers : wrong_numbers);
      }
      if (large) calls.confirm.push_back(target);
      else put({threw, !threw && lambda_of(*one) > 0, threw ? 0 : k, {}}, target);
      if (threw) break;
    }
  }
  calls.evidence += wrong_numbers.size() + (right_numbers.size() > 1 ? 1 : 0);
  calls.single_number = wrong_numbers.size() == 1 && right_numbers.size() < 2;
  wrong_numbers.merge(right_numbers);
  wrong_numbers.erase(0.0);
  calls.nothing_but_zeros = wrong_numbers.empty() && calls.evidence > 0;
  std::stable_sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) {
    return std::tuple(a.error, a.penalty, a.output) < std::tuple(b.error, b.penalty, b.output);
  });
  for (Group& group : groups) calls.goals.push_back(std::move(group.goal));
  return calls;
}

}  // namespace ex4::diagnosis
