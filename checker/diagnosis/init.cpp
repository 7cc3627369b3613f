// Part 2.2, `init`: which matrix was drawn. The numbers of Armadillo's generator follow from the seed, so a formula
// with a mistake in it can be worked out; where other numbers came, init_facts.cpp says what can be seen of them.
#include "checker/diagnosis/facts/init_facts.hpp"

#include <cmath>

#include "checker/diagnosis/engine/layout.hpp"
#include "checker/diagnosis/engine/sites.hpp"
#include "checker/words/compare.hpp"

namespace ex4::diagnosis {
namespace {

using judge::Ending;
using judge::Observation;

constexpr const char* ends = "What comes out for the random number 0, and what for 1?";
constexpr const char* halving = "What should change in the result when epsilon is halved?";
constexpr const char* in_words = "What is one row of this matrix, in words, and how many numbers come into a unit?";
constexpr const char* one_unit = "Could any two hidden units that start equal ever become different?";
constexpr const char* even = "Should all values between -epsilon and epsilon be equally likely?";

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
  if (is("init.normal") || is("init.normal-shifted") || is("init.plain-normal")) u.randn();
  else if (is("init.one-number-for-all")) u.fill(arma::randu());
  else if (is("init.same-rows")) u.each_row() = arma::randu<arma::rowvec>(u.n_cols);
  else if (is("init.same-columns")) u.each_col() = arma::randu<arma::vec>(u.n_rows);
  else u.randu();
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

const std::vector<Option>& options() {
  static const std::vector<Option> all = {
      {"range", "init.only-positive", "No number is negative: the range begins at 0 and should begin at -epsilon, as when nothing is taken away (u·(2·eps - eps) is u·eps).", ends, "init.md#only-positive"},
      {"range", "init.only-negative", "No number is positive: the range ends at 0 and should end at epsilon.", ends, "init.md#only-positive"},
      {"range", "init.not-shifted", "No number is negative: the range has its length, 2·epsilon, but begins at 0, as when it is not shifted.", ends, "init.md#only-positive"},
      {"range", "init.shift-without-stretch", "The range begins at -epsilon and has the length 1, as when the numbers are shifted and not stretched.", ends, "init.md#not-scaled"},
      {"range", "init.shifted-too-little", "The range goes from -epsilon/2 to 3·epsilon/2, as when the numbers are shifted by half of what is needed.", ends, "init.md#half-range"},
      {"range", "init.shift-not-scaled", "The range begins at -1 and should begin at -epsilon: 1 is taken away from the stretched numbers.", ends, "init.md#not-scaled"},
      {"range", "init.stretch-missing", "No number is positive: the range ends at 0 and should end at epsilon, as when the random number is not doubled.", ends, "init.md#only-positive"},
      {"range", "init.normal", "The numbers follow the bell curve; they should be spread evenly and never be beyond epsilon.", even, "init.md#wrong-distribution"},
      {"range", "init.all-zero", "Every weight is 0.", one_unit, "init.md#all-zero"},
      {"range", "init.all-minus", "Every weight is -epsilon, as when the random number is always 0: a division of whole numbers gives that.", "What does your line give before the shift? Print three entries.", "init.md#all-zero"},
      {"range", "init.all-epsilon", "Every weight is epsilon.", one_unit, "init.md#one-number-for-all"},
      {"epsilon", "init.epsilon-written-in", "0.12 is used whatever epsilon is.", halving, "init.md#own-epsilon"},
      {"epsilon", "init.not-scaled", "epsilon is not used: the numbers come out as for epsilon = 1.", halving, "init.md#not-scaled"},
      {"epsilon", "init.half-range", "Only half of the range is used: the numbers come out as for epsilon/2.", "How far apart are -epsilon and epsilon?", "init.md#half-range"},
      {"epsilon", "init.double-range", "The range is twice as long as it should be: the numbers come out as for 2·epsilon.", ends, "init.md#half-range"},
      {"epsilon", "init.epsilon-squared", "The numbers come out as for epsilon squared, as when epsilon is multiplied in twice.", halving, "init.md#own-epsilon"},
      {"epsilon", "init.epsilon-from-sizes", "epsilon is worked out from the sizes, sqrt(6/(fan_in + fan_out)), and the argument is not used.", halving, "init.md#own-epsilon"},
      {"epsilon", "init.epsilon-from-sizes-precedence", "epsilon is worked out as 1.5/(fan_in + fan_out), and the argument is not used.", halving, "init.md#own-epsilon"},
      {"range", "init.normal-shifted", "The random numbers follow the bell curve before they are stretched and shifted; they should be spread evenly between 0 and 1.", even, "init.md#wrong-distribution"},
      {"shape", "init.columns-from-fan-out", "The matrix is fan_out×(fan_out+1): the columns are counted by fan_out, too.", in_words, "init.md#swapped-sizes"},
      {"shape", "init.rows-from-fan-in", "The matrix is fan_in×(fan_in+1): the rows are counted by fan_in, too.", in_words, "init.md#swapped-sizes"},
      {"shape", "init.transposed", "The matrix is (fan_in+1)×fan_out: rows and columns are swapped.", in_words, "init.md#swapped-sizes"},
      {"shape", "init.no-bias-column", "The matrix is fan_out×fan_in: the column for the bias is missing.", in_words, "init.md#no-bias-column"},
      {"shape", "init.bias-on-rows", "The matrix is (fan_out+1)×fan_in: the bias went to the rows.", in_words, "init.md#swapped-sizes"},
      {"shape", "init.swapped-fans", "The matrix is fan_in×(fan_out+1): the two sizes are swapped.", in_words, "init.md#swapped-sizes"},
      {"shape", "init.two-biases", "The matrix is (fan_out+1)×(fan_in+1): a row too many.", in_words, "init.md#swapped-sizes"},
      {"shape", "init.swapped-without-bias", "The matrix is fan_in×fan_out: the sizes are swapped, and the bias is missing.", in_words, "init.md#swapped-sizes"},
      {"shape", "init.bias-column-zero", "The bias column is 0: it should be as random as the others.", "Are the bias weights learned like the others?", "init.md#no-bias-column"},
      {"shape", "init.bias-column-one", "The bias column is 1: these are weights, and the constant input is not one of them.", "Which matrix holds the constant 1, X or theta1?", "init.md#no-bias-column"},
      {"bias", "init.bias-column-zeroed", "The bias column is set to 0: it should be as random as the others.", "Are the bias weights learned like the others?", "init.md#no-bias-column"},
      {"range", "init.plain-uniform", "The numbers lie between 0 and 1, whatever epsilon is: they are neither stretched nor shifted.", ends, "init.md#not-scaled"},
      {"range", "init.plain-normal", "The numbers follow the bell curve, whatever epsilon is; they should be spread evenly from -epsilon to epsilon.", even, "init.md#wrong-distribution"},
      {"draw", "init.one-number-for-all", "All entries of a matrix hold one and the same random number.", one_unit, "init.md#one-number-for-all"},
      {"draw", "init.same-rows", "All rows are the same, as when one row is drawn and repeated.", one_unit, "init.md#one-number-for-all"},
      {"draw", "init.same-columns", "Each row has one number in all its entries.", "How many different numbers should a row hold?", "init.md#one-number-for-all"},
      {"square", "init.squared", "The numbers are squared.", ends, "init.md#wrong-distribution"},
      {"by", "by row", "", "", ""},
  };
  return all;
}

}  // namespace

std::vector<Entry> init_entries() { return entries_of({options(), init_fact_options()}); }

std::vector<SiteModel> init_models() { return {{"random_init", options(), drawn, 1e-12, 3, false}}; }

Mistakes explain_init(const Part& part, const Log& log) {
  if (numbers_ignore_the_seed(log)) return init_facts(log);  // no formula over the seeded numbers can give these
  Log seeded;
  for (const Observation& seen : log)
    if (seen.call.seed) seeded.push_back(seen);
  Mistakes found = explain_by_choices(init_models().front(), seeded);
  if (!numbers_are_all_equal(log)) found = or_by_layout(std::move(found), part, seeded);
  return found.empty() ? init_facts(log) : found;
}

}  // namespace ex4::diagnosis
