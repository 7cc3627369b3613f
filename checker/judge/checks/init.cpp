// Checks of part 2.2, `init`. No single matrix is right: shape, range, evenness and the generator's seed are.
//
// Each bound of a random quantity fails right code with a probability below one in a million, and the seeds
// are fixed: the verdict never changes from run to run.
#include <algorithm>
#include <cmath>
#include <set>

#include "checker/judge/part_test.hpp"

namespace ex4::judge {
namespace {

constexpr arma::uword large_in = 120, large_out = 100;  // 12,100 weights, enough to see how they are spread

/// What no matrix of random numbers of the range can be, whatever its shape; empty when there is nothing
/// odd. The
/// second half needs 48 entries: that all of them lie in three quarters of the range happens once in a
/// million times.
std::string odd(const arma::mat& W, double epsilon) {
  if (W.is_empty()) return {};  // the wrong shape has been said
  if (!W.is_finite()) return "NaN or infinity among the entries";
  const double low = W.min(), high = W.max();
  const std::string found = "entries from " + six_digits(low) + " to " + six_digits(high);
  if (!(low >= -epsilon * (1 + 1e-9) && high <= epsilon * (1 + 1e-9))) return found;
  if (W.n_elem < 48) return {};
  if (!(low < -0.5 * epsilon && high > 0.5 * epsilon)) return found;
  const std::set<double> different(W.begin(), W.end());
  if (2 * different.size() < W.n_elem)
    return "only " + std::to_string(different.size()) + " different numbers in " + std::to_string(W.n_elem) +
           " entries";
  return {};
}

class Init : public PartTest {
 protected:
  /// The call, and a failure when the matrix has another shape than it must have. Empty when there is none to
  /// look at.
  arma::mat drawn(arma::uword fan_in, arma::uword fan_out, double epsilon,
                  std::optional<std::uint32_t> seed) {
    wire::Call call{"random_init", {}, seed};
    call.arguments.add("fan_in", static_cast<double>(fan_in))
        .add("fan_out", static_cast<double>(fan_out))
        .add("epsilon", epsilon);
    const Observation& observation = observe(std::move(call), seed ? "" : "without setting the seed again");
    last_ = &observation;
    if (!returned(observation)) return {};
    const arma::mat& W = observation.outcome.value["W"];
    if (W.n_rows == fan_out && W.n_cols == fan_in + 1) return W;
    disagree(observation, "a matrix of " + shape(arma::mat(fan_out, fan_in + 1)) + ", fan_out×(fan_in+1)",
             W.is_empty() ? "an empty matrix" : "a matrix of " + shape(W));
    return {};
  }
  arma::mat large(std::uint32_t seed) { return drawn(large_in, large_out, 0.12, seed); }
  void fail(const std::string& expected, const std::string& got) { disagree(*last_, expected, got); }

  void expect_range(const arma::mat& W, double epsilon) {
    if (W.is_empty()) return;
    const std::string range = "from " + six_digits(-epsilon) + " to " + six_digits(epsilon);
    const std::string found = "entries from " + six_digits(W.min()) + " to " + six_digits(W.max());
    if (!(W.min() >= -epsilon * (1 + 1e-9) && W.max() <= epsilon * (1 + 1e-9)))
      fail("every entry " + range, W.has_nan() ? "NaN among the entries" : found);
    else if (!(W.min() < -0.95 * epsilon && W.max() > 0.95 * epsilon))
      fail("entries all over the range " + range, found);
  }

 private:
  const Observation* last_ = nullptr;
};

TEST_F(Init, HasARowForEachUnitAndAColumnForTheBias) {
  drawn(3, 5, 0.12, 601);
  drawn(5, 3, 0.12, 602);
  drawn(400, 25, 0.12, 603);
  drawn(25, 10, 0.12, 604);
  drawn(1, 1, 0.12, 605);
}

TEST_F(Init, CoversTheRangeOnBothSidesOfZero) { expect_range(large(611), 0.12); }

TEST_F(Init, HonoursEpsilon) {
  for (const double epsilon : {0.01, 0.5, 1.0, 3.0}) expect_range(drawn(40, 30, epsilon, 621), epsilon);
}

TEST_F(Init, DrawsEveryEntryAnew) {
  const arma::mat W = large(641);
  if (W.is_empty()) return;
  if (W.col(0).min() == W.col(0).max()) {
    fail("random numbers in the bias column too",
         "a bias column that is " + six_digits(W(0, 0)) + " everywhere");
    return;
  }
  const std::set<double> different(W.begin(), W.end());
  if (different.size() + 20 < W.n_elem) {
    fail("entries that all differ", "only " + std::to_string(different.size()) + " different numbers in " +
                                        std::to_string(W.n_elem) + " entries");
    return;
  }
  // Neighbours that depend on each other, such as a row that is the negative of the one before.
  const double scale = static_cast<double>(W.n_elem) * 0.12 * 0.12 / 3;
  double beside = 0, below = 0;
  for (arma::uword r = 0; r + 1 < W.n_rows; ++r)
    for (arma::uword c = 0; c + 1 < W.n_cols; ++c) {
      beside += W(r, c) * W(r, c + 1);
      below += W(r, c) * W(r + 1, c);
    }
  const double limit = 6 / std::sqrt(static_cast<double>(W.n_elem));
  if (!(std::abs(beside / scale) <= limit && std::abs(below / scale) <= limit))
    fail("entries that do not depend on each other", "neighbours that depend on each other");
}

TEST_F(Init, IsCentredOnZero) {
  const arma::mat W = large(631);
  if (W.is_empty()) return;
  const double limit = 6 * 0.12 / std::sqrt(3.0 * static_cast<double>(W.n_elem));  // six standard deviations
  const double mean = arma::accu(W) / static_cast<double>(W.n_elem);
  if (!(std::abs(mean) <= limit))
    fail("a mean near 0", "a mean of " + six_digits(mean) + " over " + std::to_string(W.n_elem) + " entries");
}

TEST_F(Init, SpreadsTheEntriesEvenly) {
  const arma::mat W = large(651);
  if (W.is_empty()) return;
  if (!W.is_finite()) return fail("numbers", "NaN or infinity among the entries");
  constexpr int bins = 20;
  std::vector<double> count(bins, 0.0);
  for (const double entry : W)
    ++count[static_cast<std::size_t>(std::clamp(std::floor((entry / 0.12 + 1) / 2 * bins), 0.0, bins - 1.0))];
  const double even = static_cast<double>(W.n_elem) / bins;
  double chi_square = 0;
  for (const double c : count) chi_square += (c - even) * (c - even) / even;
  // With 19 degrees of freedom even numbers come above 70 less than once in a million times.
  if (!(chi_square <= 70)) {
    const auto [fewest, most] = std::minmax_element(count.begin(), count.end());
    fail("about " + six_digits(even) + " entries in each twentieth of the range",
         "between " + six_digits(*fewest) + " and " + six_digits(*most) + " of them");
  }
}

TEST_F(Init, FollowsTheSeedOfTheGenerator) {
  const arma::mat first = drawn(9, 6, 0.12, 661), again = drawn(9, 6, 0.12, 661);
  if (first.is_empty() || again.is_empty()) return;
  if (!(arma::abs(first - again).max() == 0)) fail("the same matrix for the same seed", "another one");
  const arma::mat other = drawn(9, 6, 0.12, 662);
  if (!other.is_empty() && arma::all(arma::vectorise(other == first)))
    fail("another matrix for another seed", "the same one");
}

TEST_F(Init, GivesEachLayerItsOwnNumbers) {
  const arma::mat first = drawn(9, 6, 0.12, 671), second = drawn(9, 6, 0.12, std::nullopt);
  if (first.is_empty() || second.is_empty()) return;
  if (!(2 * arma::accu(first == second) <= first.n_elem))
    fail("new numbers at the second of two calls",
         "the numbers of the first call again: is a seed set inside the function?");
}

// Every matrix that was drawn anywhere above, of whatever shape: not only the ones whose numbers were
// looked at.
TEST_F(Init, DrawsSoForEveryShape) {
  std::vector<Observation>& log = Grading::current().log();
  for (Observation& observation : log) {
    if (observation.call.function != "random_init" || !returned(observation)) continue;
    const std::string oddity = odd(observation.outcome.value["W"], observation.call.arguments.number("epsilon"));
    if (oddity.empty()) continue;
    observation.agreed = false;
    ADD_FAILURE() << "random_init gave a wrong answer\ncalled:   " << describe_call(observation.call)
                  << "\nexpected: different random numbers, all over the range from -epsilon to epsilon\n"
                  << "got:      " << oddity;
    return;
  }
}

TEST_F(Init, GivesTheSameAnswerAgain) { expect_same_answer_again(); }

TEST_F(Init, LeavesItsArgumentsAlone) { expect_arguments_unchanged(); }

}  // namespace
}  // namespace ex4::judge
