// See pace.hpp. The limits come from measurements, told beside each.
#include "checker/judge/pace.hpp"

#include <algorithm>
#include <cstddef>

namespace ex4::judge {
namespace {

// Loops over the examples, lean, threaded or with the forward pass done at once, are at 1.0 to 1.2, blocks of
// ten at 1; products of all examples at 2.1, with every intermediate copied, to 3.1.
constexpr double wanted_pace = 1.3;
constexpr double at_once = 1.8;  // clear after two rounds: somebody is waiting
constexpr double surely = 1.45;  // clear after five
constexpr std::size_t soon = 2, enough = 5;

}  // namespace

void Race::add_round(double ours, double theirs) {
  ours_.push_back(ours);
  theirs_.push_back(theirs);
}

Race::Ratios Race::ratios() const {
  std::vector<double> each;
  for (std::size_t i = 0; i < ours_.size(); ++i) each.push_back(ours_[i] / theirs_[i]);
  std::nth_element(each.begin(), each.begin() + static_cast<std::ptrdiff_t>(each.size() / 2), each.end());
  return {*std::min_element(ours_.begin(), ours_.end()) / *std::min_element(theirs_.begin(), theirs_.end()),
          each[each.size() / 2]};
}

Pace Race::so_far() const {
  if (ours_.size() < soon) return Pace::unclear;
  const auto [best, median] = ratios();
  const double least = std::min(best, median), most = std::max(best, median);
  if (least >= at_once || (ours_.size() >= enough && least >= surely)) return Pace::faster;
  if (ours_.size() >= enough && most <= wanted_pace) return Pace::not_faster;
  return Pace::unclear;
}

Pace Race::at_last() const {
  if (ours_.empty()) return Pace::unclear;
  const auto [best, median] = ratios();
  if (std::max(best, median) <= wanted_pace) return Pace::not_faster;
  return std::min(best, median) > wanted_pace ? Pace::faster : Pace::unclear;
}

}  // namespace ex4::judge
