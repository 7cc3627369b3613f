// Part 2.2, `init`: which matrix was drawn. The numbers of Armadillo's generator follow from the seed, so a formula
// with a mistake in it can be worked out; where other numbers came, the range and the equal entries tell.
#include <cmath>
#include <set>

#include "checker/diagnosis/layout.hpp"
#include "checker/diagnosis/sites.hpp"
#include "checker/judge/compare.hpp"

namespace ex4::diagnosis {
namespace {

using judge::Ending;
using judge::Observation;

constexpr const char* ends = "What comes out for the random number 0, and what for 1?";
constexpr const char* halving = "What should change in the result when epsilon is halved?";
constexpr const char* in_words = "What is one row of this matrix, in words, and how many numbers come into a unit?";
constexpr const char* one_unit = "Could any two hidden units that start equal ever become different?";
constexpr const char* seeds = "Who decides where the random numbers start, the caller or your function?";
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
  if (is("init.normal") || is("init.normal-shifted")) u.randn();
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
  if (is("init.shifted-by-half")) W = e * (u - 0.5);
  if (is("init.shifted-too-little")) W = 2 * e * u - e / 2;
  if (is("init.shift-not-scaled")) W = 2 * e * u - 1;
  if (is("init.stretch-missing")) W = e * (u - 1);
  if (is("init.normal")) W = e * u;
  if (is("init.squared")) W = arma::square(W);
  if (is("init.all-zero")) W.zeros();
  if (is("init.all-minus")) W.fill(-e);
  if (is("init.all-epsilon")) W.fill(e);
  if (is("init.bias-column-zero")) W.insert_cols(0, arma::mat(W.n_rows, 1));
  if (is("init.bias-column-one")) W.insert_cols(0, arma::mat(W.n_rows, 1, arma::fill::ones));
  if (is("init.bias-column-zeroed")) W.col(0).zeros();
  return wire::Record().add("W", W);
}

const std::vector<Option>& options() {
  static const std::vector<Option> all = {
      {"range", "init.only-positive", "The numbers lie between 0 and epsilon: none is negative (u·(2·eps - eps) is u·eps).", ends, "init.md#only-positive"},
      {"range", "init.only-negative", "The numbers lie between -epsilon and 0: none is positive.", ends, "init.md#only-positive"},
      {"range", "init.not-shifted", "The numbers lie between 0 and 2·epsilon: they are stretched but not shifted.", ends, "init.md#only-positive"},
      {"range", "init.shift-without-stretch", "The numbers lie between -epsilon and 1 - epsilon: they are shifted but not stretched.", ends, "init.md#not-scaled"},
      {"range", "init.shifted-by-half", "The numbers lie between -epsilon/2 and epsilon/2: only half of the range is used.", "How far apart are -epsilon and epsilon?", "init.md#half-range"},
      {"range", "init.shifted-too-little", "The numbers lie between -epsilon/2 and 3·epsilon/2: they are shifted by half of what is needed.", ends, "init.md#half-range"},
      {"range", "init.shift-not-scaled", "1 is taken away where epsilon should be: the numbers lie around -1.", ends, "init.md#not-scaled"},
      {"range", "init.stretch-missing", "The numbers lie between -epsilon and 0: the random number is not doubled.", ends, "init.md#only-positive"},
      {"range", "init.normal", "The numbers follow the bell curve; they should be spread evenly and never be beyond epsilon.", even, "init.md#wrong-distribution"},
      {"range", "init.all-zero", "Every weight is 0.", one_unit, "init.md#all-zero"},
      {"range", "init.all-minus", "Every weight is -epsilon: the random number is always 0, as in a division of whole numbers.", "What does your line give before the shift? Print three entries.", "init.md#all-zero"},
      {"range", "init.all-epsilon", "Every weight is epsilon.", one_unit, "init.md#one-number-for-all"},
      {"epsilon", "init.epsilon-written-in", "0.12 is used whatever epsilon is.", halving, "init.md#own-epsilon"},
      {"epsilon", "init.not-scaled", "epsilon is not used: the numbers lie between -1 and 1.", halving, "init.md#not-scaled"},
      {"epsilon", "init.half-range", "epsilon is halved: the numbers lie between -epsilon/2 and epsilon/2.", "How far apart are -epsilon and epsilon?", "init.md#half-range"},
      {"epsilon", "init.double-range", "epsilon is doubled: the numbers lie between -2·epsilon and 2·epsilon.", ends, "init.md#half-range"},
      {"epsilon", "init.epsilon-squared", "epsilon is multiplied in twice.", halving, "init.md#own-epsilon"},
      {"epsilon", "init.epsilon-from-sizes", "epsilon is worked out from the sizes, sqrt(6/(fan_in + fan_out)), and the argument is not used.", halving, "init.md#own-epsilon"},
      {"epsilon", "init.epsilon-from-sizes-precedence", "epsilon is 1.5/(fan_in + fan_out): a root became a division, and the argument is not used.", halving, "init.md#own-epsilon"},
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
      {"draw", "init.one-number-for-all", "One random number is drawn and stands in every entry.", one_unit, "init.md#one-number-for-all"},
      {"draw", "init.same-rows", "All rows are the same: one row is drawn and repeated.", one_unit, "init.md#one-number-for-all"},
      {"draw", "init.same-columns", "Each row has one number in all its entries.", "How many different numbers should a row hold?", "init.md#one-number-for-all"},
      {"square", "init.squared", "The numbers are squared.", ends, "init.md#wrong-distribution"},
      {"by", "by row", "", "", ""},
  };
  return all;
}

struct Drawn {
  const Observation* seen;
  const arma::mat& W;
  double epsilon;
};

using Fits = std::function<bool(const Drawn&)>;

/// Facts about every matrix that came, for numbers of whatever generator.
struct Fact {
  const char* id;
  Fits holds;
};

bool between(const Drawn& d, double low, double high) {
  const double size = high - low;
  if (!(d.W.min() >= low - 1e-9 && d.W.max() <= high + 1e-9)) return false;
  return d.W.n_elem < 1000 || (d.W.min() < low + 0.02 * size && d.W.max() > high - 0.02 * size);
}

bool shaped(const Drawn& d, arma::uword rows, arma::uword cols) { return d.W.n_rows == rows && d.W.n_cols == cols; }
arma::uword out(const Drawn& d) { return d.seen->call.arguments.count("fan_out"); }
arma::uword into(const Drawn& d) { return d.seen->call.arguments.count("fan_in"); }

const std::vector<std::vector<Fact>>& facts() {
  static const std::vector<std::vector<Fact>> all = {
      {{"init.transposed", [](const Drawn& d) { return shaped(d, into(d) + 1, out(d)); }},
       {"init.no-bias-column", [](const Drawn& d) { return shaped(d, out(d), into(d)); }},
       {"init.columns-from-fan-out", [](const Drawn& d) { return shaped(d, out(d), out(d) + 1); }},
       {"init.rows-from-fan-in", [](const Drawn& d) { return shaped(d, into(d), into(d) + 1); }},
       {"init.bias-on-rows", [](const Drawn& d) { return shaped(d, out(d) + 1, into(d)); }},
       {"init.swapped-fans", [](const Drawn& d) { return shaped(d, into(d), out(d) + 1); }},
       {"init.two-biases", [](const Drawn& d) { return shaped(d, out(d) + 1, into(d) + 1); }},
       {"init.swapped-without-bias", [](const Drawn& d) { return shaped(d, into(d), out(d)); }}},
      {{"init.all-zero", [](const Drawn& d) { return !d.W.is_empty() && arma::abs(d.W).max() == 0; }},
       {"init.all-minus", [](const Drawn& d) { return arma::abs(d.W + d.epsilon).max() < 1e-12; }},
       {"init.all-epsilon", [](const Drawn& d) { return arma::abs(d.W - d.epsilon).max() < 1e-12; }},
       {"init.one-number-for-all", [](const Drawn& d) { return d.W.max() == d.W.min(); }},
       {"init.same-rows", [](const Drawn& d) { return d.W.n_rows < 2 || arma::range(d.W, 0).max() == 0; }},
       {"init.same-columns", [](const Drawn& d) { return d.W.n_cols < 2 || arma::range(d.W, 1).max() == 0; }}},
      {{"init.only-positive", [](const Drawn& d) { return between(d, 0, d.epsilon); }},
       {"init.only-negative", [](const Drawn& d) { return between(d, -d.epsilon, 0); }},
       {"init.not-shifted", [](const Drawn& d) { return between(d, 0, 2 * d.epsilon); }},
       {"init.shift-without-stretch", [](const Drawn& d) { return between(d, -d.epsilon, 1 - d.epsilon); }},
       {"init.half-range", [](const Drawn& d) { return between(d, -d.epsilon / 2, d.epsilon / 2); }},
       {"init.double-range", [](const Drawn& d) { return between(d, -2 * d.epsilon, 2 * d.epsilon); }},
       {"init.epsilon-squared", [](const Drawn& d) { return between(d, -d.epsilon * d.epsilon, d.epsilon * d.epsilon); }},
       {"init.epsilon-written-in", [](const Drawn& d) { return between(d, -0.12, 0.12); }},
       {"init.not-scaled", [](const Drawn& d) { return between(d, -1, 1); }}},
      {{"init.bias-column-zeroed", [](const Drawn& d) { return d.W.n_cols > 1 && arma::abs(d.W.col(0)).max() == 0 && arma::abs(d.W).max() > 0; }},
       {"init.bias-column-one", [](const Drawn& d) { return d.W.n_cols > 1 && arma::all(d.W.col(0) == 1); }}},
  };
  return all;
}

verdict::Mistake told(const std::string& id, bool certain) {
  for (const Option& option : options())
    if (option.id == id) return {id, certain, std::string(option.says), std::string(option.ask), "docs/parts/" + std::string(option.see)};
  return {};
}

bool equal(const arma::mat& a, const arma::mat& b) {
  return a.n_rows == b.n_rows && a.n_cols == b.n_cols && !a.is_empty() && arma::all(arma::vectorise(a == b));
}

/// Equal sizes and epsilon; the seeds decide.
bool comparable(const Drawn& a, const Drawn& b) {
  return out(a) == out(b) && into(a) == into(b) && a.epsilon == b.epsilon;
}

/// How the numbers hang together with the seed. Facts, and so certain.
void add_seed_facts(const std::vector<Drawn>& all, Mistakes& found) {
  int same_seed = 0, differ = 0, other_seed = 0, repeated = 0;
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t j = i + 1; j < all.size(); ++j) {
      if (!comparable(all[i], all[j]) || all[i].W.n_elem < 4) continue;
      const bool same_numbers = equal(all[i].W, all[j].W);
      const auto& first = all[i].seen->call.seed;
      const auto& second = all[j].seen->call.seed;
      if (first && first == second) ++same_seed, differ += !same_numbers;
      else ++other_seed, repeated += same_numbers;
    }
  const std::string page = "docs/parts/init.md";
  if (differ > 0)
    found.push_back({"init.other-generator", true, "Two calls with the same seed give different numbers: they do not come from Armadillo's generator, or another seed is set.",
                     "Which generator does arma_rng::set_seed set, and which one do you draw from?", page + "#other-generator"});
  else if (other_seed > 1 && repeated == other_seed)
    found.push_back({"init.own-seed", true, "Every call gives the same numbers, whatever the seed: a seed is set inside the function, or the numbers are kept.", seeds, page + "#own-seed"});
  else if (repeated > 0)
    found.push_back({"init.second-call-repeats", false, "Two calls that should give new numbers give the same ones.", seeds, page + "#own-seed"});
}

}  // namespace

std::vector<Entry> init_entries() { return entries_of({options()}); }

std::vector<SiteModel> init_models() { return {{"random_init", options(), drawn, 1e-12, 3, false}}; }

Mistakes explain_init(const Part& part, const Log& log) {
  const SiteModel model = init_models().front();
  Log seeded;
  std::vector<Drawn> all;
  for (const Observation& seen : log) {
    if (seen.call.seed) seeded.push_back(seen);
    if (seen.outcome.ending == Ending::returned && seen.outcome.value.has("W") && !seen.outcome.value["W"].is_empty())
      all.push_back({&seen, seen.outcome.value["W"], seen.call.arguments.number("epsilon")});
  }
  Mistakes found = or_by_layout(explain_by_choices(model, seeded), part, seeded);
  if (!found.empty() || all.empty()) return found;
  const bool constant = std::all_of(all.begin(), all.end(), [](const Drawn& d) { return d.W.is_empty() || d.W.min() == d.W.max(); });
  if (!constant) add_seed_facts(all, found);
  for (const std::vector<Fact>& group : facts())
    for (const Fact& fact : group)
      if (std::all_of(all.begin(), all.end(), [&](const Drawn& d) { return !d.W.is_empty() && fact.holds(d); })) {
        found.push_back(told(fact.id, all.size() >= 5));
        break;
      }
  if (found.empty()) {
    const double most = all.front().epsilon;
    const bool beyond = std::any_of(all.begin(), all.end(), [](const Drawn& d) { return arma::abs(d.W).max() > d.epsilon * (1 + 1e-9); });
    if (beyond && most > 0)
      found.push_back({"init.beyond-epsilon", false, "Some numbers are larger than epsilon.", even, "docs/parts/init.md#wrong-distribution"});
  }
  return found;
}

}  // namespace ex4::diagnosis
