// Part 2.6, train: minimize() runs in the judge, which so knows the start, every cost and gradient that the learner's
// objective gave, and the result. Where these differ from the regularised cost, choices at sites are tried.
#include <fmt/format.h>

#include <cmath>
#include <cstdio>

#include "checker/diagnosis/search.hpp"
#include "checker/diagnosis/training.hpp"
#include "checker/oracle/oracle.hpp"

namespace ex4::diagnosis {
namespace {

using judge::Ending;
using judge::Minimization;
using judge::Observation;

constexpr const char* both = "Do the cost and the gradient that you hand over come from the same function, with the same lambda?";
constexpr const char* order = "Do entry 2 of the parameters and entry 2 of the gradient belong to the same weight?";
constexpr const char* option = "Where does each of the four options go? What changes when it changes?";
constexpr const char* start = "Can two hidden units that start with the same weights ever become different?";
constexpr const char* result = "What does minimize return, and where does it go?";
constexpr std::size_t most_points = 12;
constexpr arma::uword small_problem = 2000;  // entries of X; the digits take too long and tell nothing new
struct Sizes {
  arma::uword n, h, K;
  arma::uword first() const { return h * (n + 1); }
  arma::uword all() const { return first() + K * (h + 1); }
};

Sizes sizes_of(const wire::Record& in) { return {in["X"].n_cols, in.count("hidden"), in.count("labels")}; }

arma::mat fold_numbers(const arma::vec& numbers, arma::uword rows, arma::uword cols, bool by_row) {
  return by_row ? arma::mat(arma::reshape(numbers, cols, rows).t()) : arma::mat(arma::reshape(numbers, rows, cols));
}

Weights fold_weights(const arma::vec& p, const Sizes& s, bool by_row, bool second_first) {
  if (p.n_elem != s.all()) out_of_bounds();
  const arma::uword rest = s.all() - s.first();
  return {fold_numbers(second_first ? arma::vec(p.tail(s.first())) : arma::vec(p.head(s.first())), s.h, s.n + 1, by_row),
          fold_numbers(second_first ? arma::vec(p.head(rest)) : arma::vec(p.tail(rest)), s.K, s.h + 1, by_row)};
}

arma::mat lay_out(const Gradient& g, bool by_row, bool second_first) {
  const auto flat = [&](const arma::mat& a) { return arma::vec(arma::vectorise(by_row ? arma::mat(a.t()) : a)); };
  return second_first ? arma::mat(arma::join_cols(flat(g.theta2), flat(g.theta1)))
                      : arma::mat(arma::join_cols(flat(g.theta1), flat(g.theta2)));
}

/// One point of the search, and the weights that train gave in the end.
wire::Record step(const Observation& seen, const Picks& is) {
  const wire::Record& in = seen.call.arguments;
  const Sizes s = sizes_of(in);
  const bool by_row = is("packs by row"), second_first = is("packs theta2 first");
  const double m = double(in["X"].n_rows), asked = in.number("lambda");
  double for_cost = asked, for_gradient = asked;
  if (is("training.lambda-ignored")) for_cost = for_gradient = 0;
  if (is("training.lambda-one")) for_cost = for_gradient = 1;
  if (is("training.lambda-times-m")) for_cost = for_gradient = asked * m;
  if (is("training.lambda-over-m")) for_cost = for_gradient = asked / m;
  if (is("training.lambda-whole")) for_cost = for_gradient = std::trunc(asked);
  if (is("training.cost-without-lambda")) for_cost = 0;
  if (is("training.gradient-without-lambda")) for_gradient = 0;
  if (is("training.cost-lambda-one")) for_cost = 1;
  if (is("training.gradient-lambda-one")) for_gradient = 1;
  const arma::vec point = in[is("training.params-ignored") ? "start" : "params"].as_col();
  const Weights w = fold_weights(point, s, by_row || is("training.rolled-by-row"), second_first || is("training.rolled-theta2-first"));
  const arma::uvec y = in.labels("y");
  double J = oracle::regularized_cost(w, in["X"], y, for_cost);
  Gradient g = oracle::regularized_gradient(w, in["X"], y, for_gradient);
  if (is("training.cost-sum")) J *= m;
  if (is("training.cost-negative")) J = -J;
  if (is("training.cost-zero")) J = 0;
  if (is("training.gradient-negative")) g.theta1 = -g.theta1, g.theta2 = -g.theta2;
  if (is("training.gradient-sum")) g.theta1 *= m, g.theta2 *= m;
  if (is("training.gradient-over-m")) g.theta1 /= m, g.theta2 /= m;
  if (is("training.gradient-zero")) g.theta1.zeros(), g.theta2.zeros();
  if (is("training.gradient-theta1-only")) g.theta2.zeros();
  if (is("training.gradient-theta2-only")) g.theta1.zeros();
  arma::mat slope = lay_out(g, by_row || is("training.gradient-by-row"), second_first || is("training.gradient-theta2-first"));
  if (is("training.gradient-is-the-weights")) slope = arma::mat(point);
  wire::Record answer = wire::Record().add("J", J).add("gradient", slope);
  Weights end = fold_weights(in[is("training.start-returned") ? "start" : is("training.last-point-returned") ? "last" : "result"].as_col(), s,
                             by_row || is("training.result-by-row"), second_first || is("training.result-theta2-first"));
  if (is("training.result-negative")) end.theta1 = -end.theta1, end.theta2 = -end.theta2;
  return answer.add("theta1", end.theta1).add("theta2", end.theta2);
}
const std::vector<Option>& run_options() {
  static const std::vector<Option> all = {
      {"lambda", "training.lambda-ignored", "lambda is not used: cost and gradient are those of lambda = 0.", option, "training.md#options-ignored"},
      {"lambda", "training.lambda-one", "1 is written in where options.lambda belongs.", option, "training.md#options-ignored"},
      {"lambda", "training.lambda-times-m", "lambda is multiplied by the number of examples.", option, "training.md#options-ignored"},
      {"lambda", "training.lambda-over-m", "lambda is divided by the number of examples once too often.", option, "training.md#options-ignored"},
      {"lambda", "training.lambda-whole", "lambda is made a whole number.", option, "training.md#options-ignored"},
      {"lambda", "training.cost-without-lambda", "The gradient has lambda in it, and the cost has not.", both, "training.md#lambda-mismatch"},
      {"lambda", "training.gradient-without-lambda", "The cost has lambda in it, and the gradient has not.", both, "training.md#lambda-mismatch"},
      {"lambda", "training.cost-lambda-one", "The cost is worked out with lambda = 1, whatever is asked for.", both, "training.md#lambda-mismatch"},
      {"lambda", "training.gradient-lambda-one", "The gradient is worked out with lambda = 1, whatever is asked for.", both, "training.md#lambda-mismatch"},
      {"point", "training.params-ignored", "The objective works with the start, whatever parameters it is asked about.", "Which weights should the cost be worked out for when minimize asks?", "training.md#start-returned"},
      {"roll", "training.rolled-by-row", "The parameters are unrolled column by column, and rolled back row by row inside the objective.", order, "training.md#unroll-order"},
      {"roll", "training.rolled-theta2-first", "The parameters start with theta1, and the objective takes theta2 from the front.", order, "training.md#unroll-order"},
      {"cost", "training.cost-sum", "The cost is a sum over the examples while the gradient is an average.", both, "training.md#lambda-mismatch"},
      {"cost", "training.cost-negative", "The cost has the wrong sign.", both, "training.md#lambda-mismatch"},
      {"cost", "training.cost-zero", "The objective always returns 0 and not the cost.", both, "training.md#lambda-mismatch"},
      {"gradient", "training.gradient-negative", "The gradient has the wrong sign: minimize wants it as it is.", "Who takes the step downhill, you or minimize?", "training.md#gradient-not-written"},
      {"gradient", "training.gradient-sum", "The gradient is a sum over the examples while the cost is an average.", both, "training.md#lambda-mismatch"},
      {"gradient", "training.gradient-over-m", "The gradient is divided by the number of examples once too often.", both, "training.md#lambda-mismatch"},
      {"gradient", "training.gradient-zero", "The gradient that minimize gets is all zero.", "Which vector does the optimiser read?", "training.md#gradient-not-written"},
      {"gradient", "training.gradient-theta1-only", "The gradient holds theta1's part, and zeros for theta2.", "Which vector does the optimiser read?", "training.md#gradient-not-written"},
      {"gradient", "training.gradient-theta2-only", "The gradient holds theta2's part, and zeros for theta1.", "Which vector does the optimiser read?", "training.md#gradient-not-written"},
      {"gradient", "training.gradient-is-the-weights", "The weights are handed over where the gradient belongs.", "Which vector does the optimiser read?", "training.md#gradient-not-written"},
      {"laid", "training.gradient-by-row", "The gradient is unrolled row by row, and the parameters column by column.", order, "training.md#unroll-order"},
      {"laid", "training.gradient-theta2-first", "The gradient starts with theta2's part, and the parameters with theta1's.", order, "training.md#unroll-order"},
      {"end", "training.start-returned", "train returns the weights that it started from, not what minimize found.", result, "training.md#start-returned"},
      {"end", "training.last-point-returned", "train returns the last point that minimize tried, not its result.", result, "training.md#start-returned"},
      {"folded", "training.result-by-row", "The result of minimize is rolled row by row, and the start was unrolled column by column.", order, "training.md#unroll-order"},
      {"folded", "training.result-theta2-first", "theta2 is taken from the front of minimize's result, where theta1 lies.", order, "training.md#unroll-order"},
      {"sign", "training.result-negative", "The weights that come back have the wrong sign.", result, "training.md#start-returned"},
      {"pack", "packs by row", "", "", ""},
      {"packs", "packs theta2 first", "", "", ""},
  };
  return all;
}
/// Facts that no formula is needed for.
const std::vector<Option>& fact_options() {
  static const std::vector<Option> all = {
      {"", "training.hidden-written-in", "The network always has the same number of hidden units, whatever options.hidden says.", option, "training.md#options-ignored"},
      {"", "training.labels-written-in", "The network always has the same number of outputs, whatever options.labels says.", option, "training.md#options-ignored"},
      {"", "training.hidden-from-labels", "The network has as many hidden units as labels: options.hidden is not used.", option, "training.md#options-ignored"},
      {"", "training.labels-from-hidden", "The network has as many outputs as hidden units: options.labels is not used.", option, "training.md#options-ignored"},
      {"", "training.roll-sizes", "roll is given sizes that do not go with the number of parameters; the message tells which.", "Which of the three sizes belong to X, and which to the options?", "training.md#options-ignored"},
      {"", "training.labels-from-the-data", "The network has as many outputs as y has labels, whatever options.labels says.", option, "training.md#options-ignored"},
      {"", "training.iterations-written-in", "minimize is always given the same number of steps, whatever options.max_iterations says.", option, "training.md#options-ignored"},
      {"", "training.start-zero", "minimize starts from weights that are all zero.", start, "training.md#start-not-random"},
      {"", "training.start-constant", "minimize starts from weights that are all equal.", start, "training.md#start-not-random"},
      {"", "training.start-not-random", "minimize starts from the same weights whatever the seed: they are not drawn anew.", "Where do the weights come from that minimize starts with?", "training.md#start-not-random"},
      {"", "training.gradient-not-written", "The objective hands over no gradient of the length of the parameters.", "Which vector does the optimiser read?", "training.md#gradient-not-written"},
  };
  return all;
}

/// Calls of train that can be looked into: one run of minimize, from as many numbers as the options ask for.
Log points_of(const Log& log) {
  Log points;
  for (const Observation& seen : log) {
    if (seen.call.function != "train" || seen.outcome.ending != Ending::returned || seen.call.arguments["X"].n_elem > small_problem) continue;
    if (seen.outcome.minimizations.size() != 1) continue;
    const Minimization& run = seen.outcome.minimizations.front();
    const Sizes s = sizes_of(seen.call.arguments);
    if (run.start.n_elem != s.all() || run.result.n_elem != s.all() || run.evaluations.empty()) continue;
    for (const std::size_t at : {std::size_t{0}, run.evaluations.size() - 1}) {
      const judge::Evaluation& asked = run.evaluations[at];
      if (points.size() >= most_points || asked.point.n_elem != s.all() || !asked.point.is_finite()) continue;
      Observation point;
      point.call = {"train", seen.call.arguments, {}};
      point.call.arguments.add("params", arma::mat(asked.point)).add("start", arma::mat(run.start));
      point.call.arguments.add("result", arma::mat(run.result)).add("last", arma::mat(run.evaluations.back().point));
      point.outcome.ending = Ending::returned;
      point.outcome.value = wire::Record().add("J", asked.value).add("gradient", arma::mat(asked.gradient));
      for (const char* name : {"theta1", "theta2"})
        if (seen.outcome.value.has(name)) point.outcome.value.add(name, seen.outcome.value[name]);
      const wire::Record right = step(point, Picks());
      point.agreed = true;
      for (const wire::Field& field : right.fields())
        point.agreed = point.agreed && point.outcome.value.has(field.name) && same(point.outcome.value[field.name], field.value, 1e-8);
      points.push_back(std::move(point));
    }
  }
  return points;
}

verdict::Mistake fact(const char* id, const std::string& more = "") {
  for (const Option& one : fact_options())
    if (one.id == id) return {id, true, std::string(one.says) + more, std::string(one.ask), "docs/parts/" + std::string(one.see)};
  throw std::logic_error(id);
}

/// The values, if they are one and the same while what was asked for is not.
std::optional<arma::uword> written_in(const std::vector<std::pair<arma::uword, arma::uword>>& asked_got) {
  bool asked_differs = false;
  for (const auto& [asked, got] : asked_got) {
    if (got != asked_got.front().second) return std::nullopt;
    asked_differs = asked_differs || asked != asked_got.front().first;
  }
  return asked_differs ? std::optional(asked_got.front().second) : std::nullopt;
}

bool differing(const std::vector<std::pair<arma::uword, arma::uword>>& asked_got) {
  return std::any_of(asked_got.begin(), asked_got.end(), [](const auto& pair) { return pair.first != pair.second; });
}

void add_size_facts(const std::vector<const Observation*>& calls, Mistakes& found) {
  std::vector<std::pair<arma::uword, arma::uword>> hidden, labels, steps;
  bool from_data = true, differ = false;
  for (const Observation* seen : calls) {
    const wire::Record &in = seen->call.arguments, &out = seen->outcome.value;
    if (out.has("theta1")) hidden.emplace_back(in.count("hidden"), out["theta1"].n_rows);
    if (out.has("theta2")) {
      labels.emplace_back(in.count("labels"), out["theta2"].n_rows);
      from_data = from_data && double(out["theta2"].n_rows) == in["y"].max();
      differ = differ || out["theta2"].n_rows != in.count("labels");
    }
    for (const Minimization& run : seen->outcome.minimizations) steps.emplace_back(in.count("max_iterations"), run.max_iterations);
  }
  bool from_labels = differing(hidden), from_hidden = differing(labels);
  for (const Observation* seen : calls) {
    const wire::Record &in = seen->call.arguments, &out = seen->outcome.value;
    from_labels = from_labels && out.has("theta1") && out["theta1"].n_rows == in.count("labels");
    from_hidden = from_hidden && out.has("theta2") && out["theta2"].n_rows == in.count("hidden");
  }
  if (from_labels) found.push_back(fact("training.hidden-from-labels"));
  if (from_hidden) found.push_back(fact("training.labels-from-hidden"));
  if (from_labels || from_hidden) return;
  if (const auto h = written_in(hidden)) found.push_back(fact("training.hidden-written-in", fmt::format(" It is {}.", *h)));
  if (const auto K = written_in(labels)) found.push_back(fact("training.labels-written-in", fmt::format(" It is {}.", *K)));
  else if (from_data && differ) found.push_back(fact("training.labels-from-the-data"));
  if (const auto count = written_in(steps)) found.push_back(fact("training.iterations-written-in", fmt::format(" It is {}.", *count)));
}

void add_start_facts(const std::vector<const Observation*>& calls, Mistakes& found) {
  bool zero = true, constant = true, any = false;
  std::size_t compared = 0, equal = 0, gradients = 0, wrong_length = 0;
  for (std::size_t i = 0; i < calls.size(); ++i) {
    for (const Minimization& run : calls[i]->outcome.minimizations) {
      if (run.start.is_empty() || !run.start.is_finite()) continue;
      any = true;
      zero = zero && arma::abs(run.start).max() == 0;
      constant = constant && run.start.min() == run.start.max();
      for (const judge::Evaluation& asked : run.evaluations) ++gradients, wrong_length += asked.gradient.n_elem != run.start.n_elem;
    }
    for (std::size_t j = 0; j < i; ++j) {
      const auto &a = calls[i]->outcome.minimizations, &b = calls[j]->outcome.minimizations;
      if (a.empty() || b.empty() || calls[i]->call.seed == calls[j]->call.seed || a[0].start.n_elem != b[0].start.n_elem) continue;
      ++compared;
      equal += arma::all(a[0].start == b[0].start);
    }
  }
  if (gradients > 0 && wrong_length == gradients) found.push_back(fact("training.gradient-not-written"));
  if (!any) return;
  if (zero) found.push_back(fact("training.start-zero"));
  else if (constant) found.push_back(fact("training.start-constant"));
  else if (compared > 0 && equal == compared) found.push_back(fact("training.start-not-random"));
}

/// roll, as it is given, refused its arguments every time, and says which ones they were.
void add_roll_facts(const Log& log, Mistakes& found) {
  std::string given;
  std::size_t calls = 0;
  bool hidden_is_labels = true, labels_is_hidden = true, inputs_is_examples = true, all_right = true;
  for (const Observation& seen : log) {
    if (seen.call.function != "train" || seen.outcome.ending != Ending::threw) continue;
    unsigned long long numbers = 0, h = 0, n = 0, K = 0, more = 0;
    if (std::sscanf(seen.outcome.detail.c_str(), "roll: %llu numbers do not fill theta1 %llux%llu and theta2 %llux%llu", &numbers, &h, &n, &K, &more) != 5) return;
    const Sizes s = sizes_of(seen.call.arguments);
    const arma::uword m = seen.call.arguments["X"].n_rows;
    if (calls++ == 0)
      given = fmt::format("train gives roll {} numbers for a network of {} inputs, {} hidden units and {} labels, which has {}; asked for are {}, {} and {}.", numbers,
                          n - 1, h, K, h * n + K * (h + 1), s.n, s.h, s.K);
    hidden_is_labels = hidden_is_labels && h == s.K && s.h != s.K;
    labels_is_hidden = labels_is_hidden && K == s.h && s.h != s.K;
    inputs_is_examples = inputs_is_examples && n == m + 1 && s.n != m;
    all_right = all_right && h == s.h && K == s.K && n == s.n + 1;
  }
  if (calls == 0) return;
  if (hidden_is_labels) given += " The number of labels stands where that of the hidden units is meant.";
  if (labels_is_hidden) given += " The number of hidden units stands where that of the labels is meant.";
  if (inputs_is_examples) given += " The number of examples stands where that of the inputs is meant.";
  if (all_right) given += " The sizes are right, so that the vector is not.";
  found.push_back({"training.roll-sizes", true, given, "Which of the three sizes belong to X, and which to the options? Which two matrices make up the vector?", "docs/parts/training.md#options-ignored"});
}

}  // namespace

std::vector<Entry> train_entries() { return entries_of({run_options(), fact_options()}); }

Mistakes explain_train(const Log& log) {
  std::vector<const Observation*> calls, traced;
  bool wrong = false;
  for (const Observation& seen : log) {
    if (seen.call.function != "train") continue;
    wrong = wrong || !seen.agreed;
    if (seen.outcome.ending == Ending::returned) calls.push_back(&seen);
    if (!seen.outcome.minimizations.empty()) traced.push_back(&seen);
  }
  if (!wrong) return {};
  Mistakes found;
  if (!calls.empty()) add_size_facts(calls, found);
  if (calls.empty()) add_roll_facts(log, found);
  add_start_facts(traced, found);
  for (verdict::Mistake& one : explain_by_choices({"train", run_options(), step, 1e-7, 2, false}, points_of(log))) found.push_back(std::move(one));
  return found;
}

}  // namespace ex4::diagnosis
