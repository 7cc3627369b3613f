// Part 2.6, train: minimize() runs in the judge, which so knows the start, every cost and gradient that the
// learner's objective gave, and the result. Where these differ from the regularised cost, choices at sites
// are tried.

#include <algorithm>
#include <cmath>

#include "checker/diagnosis/engine/search.hpp"
#include "checker/diagnosis/engine/tables.hpp"
#include "checker/diagnosis/training.hpp"
#include "checker/oracle/oracle.hpp"

namespace ex4::diagnosis {
namespace {

using judge::Ending;
using judge::Minimization;
using judge::Observation;

constexpr std::size_t most_points = 12;
constexpr arma::uword small_problem = 2000;  // entries of X; the digits take too long and tell nothing new

arma::mat fold_numbers(const arma::vec& numbers, arma::uword rows, arma::uword cols, bool by_row) {
  return by_row ? arma::mat(arma::reshape(numbers, cols, rows).t())
                : arma::mat(arma::reshape(numbers, rows, cols));
}

Weights fold_weights(const arma::vec& p, const TrainSizes& s, bool by_row, bool second_first) {
  if (p.n_elem != s.all()) out_of_bounds();
  const arma::uword rest = s.all() - s.first();
  return {
      fold_numbers(second_first ? arma::vec(p.tail(s.first())) : arma::vec(p.head(s.first())), s.h, s.n + 1,
                   by_row),
      fold_numbers(second_first ? arma::vec(p.head(rest)) : arma::vec(p.tail(rest)), s.K, s.h + 1, by_row)};
}

arma::mat lay_out(const Gradient& g, bool by_row, bool second_first) {
  const auto flat = [&](const arma::mat& a) {
    return arma::vec(arma::vectorise(by_row ? arma::mat(a.t()) : a));
  };
  return second_first ? arma::mat(arma::join_cols(flat(g.theta2), flat(g.theta1)))
                      : arma::mat(arma::join_cols(flat(g.theta1), flat(g.theta2)));
}

/// One point of the search, and the weights that train gave in the end.
wire::Record step(const Observation& seen, const Picks& is) {
  const wire::Record& in = seen.call.arguments;
  const TrainSizes s = train_sizes(in);
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
  const Weights w = fold_weights(point, s, by_row || is("training.rolled-by-row"),
                                 second_first || is("training.rolled-theta2-first"));
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
  arma::mat slope = lay_out(g, by_row || is("training.gradient-by-row"),
                            second_first || is("training.gradient-theta2-first"));
  if (is("training.gradient-is-the-weights")) slope = arma::mat(point);
  wire::Record answer = wire::Record().add("J", J).add("gradient", slope);
  Weights end = fold_weights(in[is("training.start-returned")        ? "start"
                                : is("training.last-point-returned") ? "last"
                                                                     : "result"]
                                 .as_col(),
                             s, by_row || is("training.result-by-row"),
                             second_first || is("training.result-theta2-first"));
  if (is("training.result-negative")) end.theta1 = -end.theta1, end.theta2 = -end.theta2;
  return answer.add("theta1", end.theta1).add("theta2", end.theta2);
}
const std::vector<Option>& run_options() { return choices_in("training/mistakes.toml", "train"); }
/// Calls of train that can be looked into: one run of minimize, from as many numbers as the options ask for.
Log points_of(const Log& log) {
  Log points;
  for (const Observation& seen : log) {
    if (seen.call.function != "train" || seen.outcome.ending != Ending::returned ||
        seen.call.arguments["X"].n_elem > small_problem)
      continue;
    if (seen.outcome.minimizations.size() != 1) continue;
    const Minimization& run = seen.outcome.minimizations.front();
    const TrainSizes s = train_sizes(seen.call.arguments);
    if (run.start.n_elem != s.all() || run.result.n_elem != s.all() || run.evaluations.empty()) continue;
    for (const std::size_t at : {std::size_t{0}, run.evaluations.size() - 1}) {
      const judge::Evaluation& asked = run.evaluations[at];
      if (points.size() >= most_points || asked.point.n_elem != s.all() || !asked.point.is_finite()) continue;
      Observation point;
      point.call = {"train", seen.call.arguments, {}};
      point.call.arguments.add("params", arma::mat(asked.point)).add("start", arma::mat(run.start));
      point.call.arguments.add("result", arma::mat(run.result))
          .add("last", arma::mat(run.evaluations.back().point));
      point.outcome.ending = Ending::returned;
      point.outcome.value = wire::Record().add("J", asked.value).add("gradient", arma::mat(asked.gradient));
      for (const char* name : {"theta1", "theta2"})
        if (seen.outcome.value.has(name)) point.outcome.value.add(name, seen.outcome.value[name]);
      const wire::Record right = step(point, Picks());
      point.agreed = true;
      for (const wire::Field& field : right.fields())
        point.agreed = point.agreed && point.outcome.value.has(field.name) &&
                       same(point.outcome.value[field.name], field.value, 1e-8);
      points.push_back(std::move(point));
    }
  }
  return points;
}

}  // namespace

std::vector<Entry> train_entries() { return entries_of({run_options(), train_fact_options()}); }

Mistakes explain_train(const Log& log) {
  if (std::none_of(log.begin(), log.end(),
                   [](const Observation& seen) { return seen.call.function == "train" && !seen.agreed; }))
    return {};
  Mistakes found = train_facts(log);
  for (verdict::Mistake& one :
       explain_by_choices({"train", run_options(), step, 1e-7, 2, false}, points_of(log)))
    found.push_back(std::move(one));
  return found;
}

}  // namespace ex4::diagnosis
