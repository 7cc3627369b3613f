// Finds the smallest set of wrong choices that reproduces what the learner's code answered.
//
// The answers are sorted into goals: one output of the function over a group of calls (theta2's gradient without λ,
// then theta1's, then both with λ …). Goals are met one after the other, each by none, one, two or three more
// choices, so that mistakes which show in different outputs do not multiply the work. Work is counted in evaluated
// steps and not in seconds: the same log gives the same answer on a slow machine.
#pragma once

#include <string>
#include <vector>

#include "checker/diagnosis/engine/formula/program.hpp"

namespace ex4::diagnosis {

/// One value to reproduce.
struct Target {
  std::size_t run;            ///< index of the call
  int slot;                   ///< the step that is this output
  Slots asked;                ///< what is worked out: this output, or all of them where the call threw
  const arma::mat* wanted;    ///< null where the call threw
  std::string error;          ///< what it threw
  std::size_t single;         ///< where it threw, the same call with one example: shapes of a loop over the examples
  double tolerance;           ///< relative to the largest entry
};

struct Goal {
  std::vector<Target> targets;  ///< the most telling first
};

using Set = std::vector<const Choice*>;

/// Equal up to tolerance · largest |wanted| + 1e-13, NaN to NaN and infinity to infinity.
bool same(const arma::mat& got, const arma::mat& wanted, double tolerance);
bool same(const Value& got, const arma::mat& wanted, double tolerance);

class Search {
 public:
  Search(std::vector<Run>& runs, const std::vector<Choice>& choices, std::vector<Goal> goals, std::size_t budget);

  /// Every set of the smallest size found that meets all goals, lightest first. Empty when there is none.
  /// Sets grow from those in `start`: the empty one, and what is known from another function of the part.
  std::vector<Set> solve(const std::vector<Set>& start = {{}});
  /// True when the set reproduces every target.
  bool meets_all(const Set& set);

 private:
  bool meets(const Set& set, const Goal& goal);
  bool meets_rest(const Set& set, const Goal& goal);
  bool check(const Target& target);
  bool reproduces(const Set& set, const Target& target);
  bool reproduces_on(std::size_t run, const Set& set, const Target& target);
  void sort_out();
  std::vector<Set> extend(const Set& base, std::size_t goal, std::size_t more, int heaviest);
  std::vector<Set> advance(const std::vector<Set>& beam, std::size_t goal);
  void extend_by(const Set& base, std::size_t goal, std::size_t first, std::size_t more, int heaviest,
                 std::vector<Set>& found);
  bool spent() const { return Run::work() - started_ > budget_; }

  std::vector<Run>& runs_;
  const std::vector<Choice>& choices_;
  std::vector<Goal> goals_;
  std::vector<std::vector<const Choice*>> useful_;  ///< by goal
  std::size_t budget_, started_;
};

}  // namespace ex4::diagnosis
