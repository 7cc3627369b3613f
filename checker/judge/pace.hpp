// Is one program clearly faster than another? Judged from rounds in which both did the same work, on a
// machine that may be busy with other things.
#pragma once

#include <vector>

namespace ex4::judge {

enum class Pace { unclear, faster, not_faster };

class Race {
 public:
  /// Processor time of one round, in seconds. Both must be above 0.
  void add_round(double ours, double theirs);

  /// What the rounds so far say. Two ways of looking at them must agree: the best time of each, which leaves
  /// out what others disturbed, and the median of the rounds' ratios, which no lucky round can move.
  Pace so_far() const;
  /// The same when there will be no more rounds: unclear only where the two ways contradict each other.
  Pace at_last() const;

 private:
  struct Ratios {
    double best, median;  ///< our time divided by theirs
  };
  Ratios ratios() const;

  std::vector<double> ours_, theirs_;
};

}  // namespace ex4::judge
