// The right terms with wrong weights. Costs and gradients are sums of terms; over enough calls the weights that the
// learner's code gives them can be solved for. They are certain when calls that took no part in solving agree too.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "checker/diagnosis/engine/formula_log.hpp"
#include "checker/words/compare.hpp"

namespace ex4::diagnosis {
namespace {

using judge::Ending;
using judge::Observation;

struct Term {
  const char* words;
  const char* formula;  ///< in the names of the network's program
};

const std::vector<Term>& cost_terms() {
  static const std::vector<Term> all = {
      {"Σ Y·log(a3)", "accu(Y .* log(a3))"},
      {"Σ (1-Y)·log(1-a3)", "accu((1 - Y) .* log(1 - a3))"},
      {"Σ Y·log(1-a3)", "accu(Y .* log(1 - a3))"},
      {"Σ (1-Y)·log(a3)", "accu((1 - Y) .* log(a3))"},
  };
  return all;
}

const std::vector<Term>& penalty_terms() {
  static const std::vector<Term> all = {
      {"Theta1's squares without its bias", "accu(square(drop_first(T1)))"},
      {"Theta1's squared bias weights", "accu(square(first_column(T1)))"},
      {"Theta2's squares without its bias", "accu(square(drop_first(T2)))"},
      {"Theta2's squared bias weights", "accu(square(first_column(T2)))"},
  };
  return all;
}

/// What a group of terms is multiplied by.
struct Scale {
  const char* words;
  double (*of)(double m, double lambda);
};
constexpr Scale data_scales[] = {{"1/m", [](double m, double) { return 1 / m; }}, {"1", [](double, double) { return 1.0; }}};
constexpr Scale penalty_scales[] = {{"λ/m", [](double m, double l) { return l / m; }},
                                    {"λ", [](double, double l) { return l; }},
                                    {"1/m", [](double m, double) { return 1 / m; }},
                                    {"λ·m", [](double m, double l) { return l * m; }},
                                    {"λ/m²", [](double m, double l) { return l / m / m; }}};

struct Equations {
  arma::mat terms;  ///< a row for each call, unscaled
  arma::vec m, lambda, answers;
};

Equations read(const Model& model, const Log& log, const std::string& function, const std::vector<Expression>& formulas) {
  std::vector<arma::rowvec> rows;
  std::vector<double> m, lambda, answers;
  Slots wanted;
  for (const char* name : {"Y", "a3", "T1", "T2"}) wanted.set(static_cast<std::size_t>(model.program.slot(name)));
  constexpr std::size_t most_large = 2;
  std::size_t large_ones = 0;
  for (const Observation& seen : log) {
    if (seen.call.function != function || seen.outcome.ending != Ending::returned || seen.expected.empty()) continue;
    if (!seen.outcome.value.has("J") || seen.outcome.value["J"].n_elem != 1) continue;
    const bool large = seen.call.arguments["X"].n_elem > 2000;
    if (large && ++large_ones > most_large) continue;
    Run run(model.program, environment_of(model.program, seen.call), false);
    const Choice nothing;
    run.push(nothing, wanted);
    Environment values;
    for (std::size_t slot = 0; slot < model.program.names().size(); ++slot) values.push_back(run.value(static_cast<int>(slot)));
    arma::rowvec row(formulas.size());
    for (std::size_t i = 0; i < formulas.size(); ++i) row(i) = evaluate(formulas[i], values).number;
    const double answer = seen.outcome.value["J"](0);
    if (!row.is_finite() || !std::isfinite(answer)) continue;
    rows.push_back(row);
    m.push_back(double(seen.call.arguments["X"].n_rows));
    lambda.push_back(seen.call.arguments.has("lambda") ? seen.call.arguments.number("lambda") : 0);
    answers.push_back(answer);
  }
  Equations all{arma::mat(rows.size(), formulas.size()), arma::vec(m), arma::vec(lambda), arma::vec(answers)};
  for (std::size_t i = 0; i < rows.size(); ++i) all.terms.row(i) = rows[i];
  return all;
}

constexpr double too_large = 1e8;  // beyond that the small weights are lost in rounding

/// Weights that fit two thirds of the calls and agree with the rest; empty when there are none.
arma::vec solve(const arma::mat& terms, const arma::vec& answers) {
  const arma::uword calls = terms.n_rows, unknown = terms.n_cols;
  const arma::uvec all = arma::regspace<arma::uvec>(0, calls - 1);
  const arma::uvec fit = arma::find((all - 3 * (all / 3)) != 2), rest = arma::find((all - 3 * (all / 3)) == 2);
  if (fit.n_elem < unknown + 2 || rest.n_elem < 2) return {};
  const arma::rowvec size = arma::sqrt(arma::sum(arma::square(terms), 0));
  if (size.min() == 0) return {};
  const arma::mat scaled = terms.each_row() / size;
  const arma::mat some = scaled.rows(fit);
  arma::vec weights;
  if (arma::rank(some, 1e-9) < unknown || !arma::solve(weights, some, answers.elem(fit))) return {};
  const arma::vec off = arma::abs(scaled * weights - answers);
  if (off.max() > 1e-10 * std::max(1.0, arma::abs(answers).max())) return {};
  return weights / size.t();
}

std::string describe(const arma::vec& weights, const std::vector<Term>& terms, arma::uword from, const char* scale) {
  std::vector<std::string> parts;
  for (arma::uword i = 0; i < terms.size(); ++i) {
    const double weight = weights(from + i);
    if (std::abs(weight) > 1e-7) parts.push_back(fmt::format("{} × {}", judge::six_digits(std::round(weight * 1e8) / 1e8), terms[i].words));
  }
  return parts.empty() ? "" : fmt::format("{} · ({})", scale, fmt::join(parts, " + "));
}

/// The weights that the formula itself has.
bool are_the_right_ones(const arma::vec& weights, const Scale& data, const Scale& penalty) {
  arma::vec right(weights.n_elem, arma::fill::zeros);
  right(0) = right(1) = -1;
  const bool regularized = weights.n_elem > cost_terms().size();
  if (regularized) right(cost_terms().size()) = right(cost_terms().size() + 2) = 0.5;
  return &data == data_scales && (!regularized || &penalty == penalty_scales) && arma::abs(weights - right).max() < 1e-6;
}

/// Whether some answer was wrong, and none was missing: weights say nothing about exceptions or lost time.
bool wrong_by_numbers_alone(const Log& log, const std::string& function) {
  const auto fails = [&](const Observation& o) { return o.call.function == function && !o.agreed; };
  return std::any_of(log.begin(), log.end(), fails) &&
         std::all_of(log.begin(), log.end(), [&](const Observation& o) { return !fails(o) || o.outcome.ending == Ending::returned; });
}

}  // namespace

Mistakes explain_by_coefficients(const Part& part, const Model& model, const Log& log) {
  const bool regularized = part.stem == "regularization";
  const std::string function = regularized ? "regularized_cost" : "cost";
  if (!wrong_by_numbers_alone(log, function)) return {};
  std::vector<Expression> formulas;
  Names names = model.program.names();
  for (const Term& term : cost_terms()) formulas.push_back(parse(term.formula, names));
  if (regularized)
    for (const Term& term : penalty_terms()) formulas.push_back(parse(term.formula, names));
  const Equations all = read(model, log, function, formulas);
  if (all.answers.n_elem < 8) return {};
  const arma::uword split = cost_terms().size();
  for (const Scale& data : data_scales)
    for (const Scale& penalty : penalty_scales) {
      if (!regularized && &penalty != penalty_scales) continue;
      arma::mat terms = all.terms;
      for (arma::uword i = 0; i < terms.n_rows; ++i) {
        terms.row(i).head(split) *= data.of(all.m(i), all.lambda(i));
        if (regularized) terms.row(i).tail(terms.n_cols - split) *= penalty.of(all.m(i), all.lambda(i));
      }
      const arma::vec weights = solve(terms, all.answers);
      if (weights.is_empty() || arma::abs(weights).max() < 1e-7) continue;
      if (arma::abs(weights).max() > too_large) continue;
      if (are_the_right_ones(weights, data, penalty)) return {};
      std::string says = describe(weights, cost_terms(), 0, data.words);
      const std::string more = regularized ? describe(weights, penalty_terms(), split, penalty.words) : "";
      if (!says.empty() && !more.empty()) says += " + ";
      return {{part.stem + ".weights-of-terms", true,
               fmt::format("Your {} gives its terms other weights than the formula: it is {}.", function, says + more),
               "Compare each term with the formula: which one has another sign, factor or partner?", "docs/parts/" + part.stem + ".md#the-maths"}};
    }
  return {};
}

}  // namespace ex4::diagnosis
