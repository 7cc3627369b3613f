// Part 2.2, `init`: which matrix was drawn. The numbers of Armadillo's generator follow from the seed, so a
// formula with a mistake in it can be worked out; where other numbers came, init_facts.cpp says what can be
// seen of them.
#include "checker/diagnosis/facts/init_facts.hpp"

#include <cmath>

#include "checker/diagnosis/engine/layout.hpp"
#include "checker/diagnosis/engine/tables.hpp"
#include "checker/words/compare.hpp"

namespace ex4::diagnosis {
namespace {

using judge::Ending;
using judge::Observation;

wire::Record drawn(const Observation& seen, const Picks& is) {
  const wire::Record& in = seen.call.arguments;
  const arma::uword fan_in = in.count("fan_in"), fan_out = in.count("fan_out");
  const double given = in.number("epsilon"), both = static_cast<double>(fan_in + fan_out);
  double e = given;
  if (is("init.epsilon-written-in")) e = 0.12;
  if (is("init.not-scaled")) e = 1;
  if (is("init.half-range")) e = given / 2;
  if (is("init.double-range")) e = 2 * given;
  if (is("init.epsilon-squared")) e = given * given;
  if (is("init.epsilon-from-sizes")) e = std::sqrt(6.0 / both);
  if (is("init.epsilon-from-sizes-precedence")) e = 1.5 / both;
  arma::uword rows = fan_out, cols = fan_in + 1;
  if (is("init.transposed")) std::swap(rows, cols);
  if (is("init.no-bias-column") || is("init.bias-column-zero") || is("init.bias-column-one")) cols = fan_in;
  if (is("init.bias-on-rows")) rows = fan_out + 1, cols = fan_in;
  if (is("init.swapped-fans")) rows = fan_in, cols = fan_out + 1;
  if (is("init.two-biases")) rows = fan_out + 1;
  if (is("init.swapped-without-bias")) rows = fan_in, cols = fan_out;
  if (is("init.columns-from-fan-out")) cols = fan_out + 1;
  if (is("init.rows-from-fan-in")) rows = fan_in;
  arma::arma_rng::set_seed(seen.call.seed ? *seen.call.seed : 0);
  const bool by_row = is("by row");
  arma::mat u(by_row ? cols : rows, by_row ? rows : cols);
  if (is("init.normal") || is("init.normal-shifted") || is("init.plain-normal"))
    u.randn();
  else if (is("init.one-number-for-all"))
    u.fill(arma::randu());
  else if (is("init.same-rows"))
    u.each_row() = arma::randu<arma::rowvec>(u.n_cols);
  else if (is("init.same-columns"))
    u.each_col() = arma::randu<arma::vec>(u.n_rows);
  else
    u.randu();
  if (by_row) u = u.t();
  arma::mat W = e * (2 * u - 1);
  if (is("init.only-positive")) W = e * u;
  if (is("init.only-negative")) W = -e * u;
  if (is("init.shift-without-stretch")) W = u - e;
  if (is("init.not-shifted")) W = 2 * e * u;
  if (is("init.plain-uniform") || is("init.plain-normal")) W = u;
  if (is("init.shifted-too-little")) W = 2 * e * u - e / 2;
  if (is("init.shift-not-scaled")) W = 2 * e * u - 1;
  if (is("init.stretch-missing")) W = e * (u - 1);
  if (is("init.normal")) W = e * u;
  if (is("init.squared")) W = arma::square(W);
  if (is("init.all-zero")) W.zeros();
  if (is("init.all-minus")) W.fill(-given);
  if (is("init.all-epsilon")) W.fill(given);
  if (is("init.bias-column-zero")) W.insert_cols(0, arma::mat(W.n_rows, 1));
  if (is("init.bias-column-one")) W.insert_cols(0, arma::mat(W.n_rows, 1, arma::fill::ones));
  if (is("init.bias-column-zeroed")) W.col(0).zeros();
  return wire::Record().add("W", W);
}

const std::vector<Option>& options() { return choices_in("init/mistakes.toml", "random_init"); }

}  // namespace

std::vector<Entry> init_entries() { return entries_of({options(), init_fact_options()}); }

std::vector<SiteModel> init_models() { return {{"random_init", options(), drawn, 1e-12, 3, false}}; }

Mistakes explain_init(const Part& part, const Log& log) {
  if (numbers_ignore_the_seed(log))
    return init_facts(log);  // no formula over the seeded numbers can give these
  Log seeded;
  for (const Observation& seen : log)
    if (seen.call.seed) seeded.push_back(seen);
  Mistakes found = explain_by_choices(init_models().front(), seeded);
  if (!numbers_are_all_equal(log)) found = or_by_layout(std::move(found), part, seeded);
  return found.empty() ? init_facts(log) : found;
}

}  // namespace ex4::diagnosis
