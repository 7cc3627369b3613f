// Findings in the learner's names and the exercise's words.
#pragma once

#include "checker/trace/what_if.hpp"

namespace ex4::trace {

class Words {
 public:
  Words(const History& history, const Table& table, const Walk& walk)
      : history_(history), table_(table), walk_(walk) {}

  /// "`d2t` is theta2ᵀ·δ3 ∘ g'(a2); what belongs there is g'(z2)." `expected` is what a whole answer should
  /// have been.
  std::string of(const Finding& finding, const std::string& expected) const;
  /// "`m` is 5; with m (8) there, the answer comes out right."
  std::string remedy(const Remedy& remedy) const;
  /// "−δ3 of the 1st example"; empty when nothing is known.
  std::string what(std::size_t event) const;
  /// "6×4", or the number itself.
  static std::string shape(const Event& event);
  /// "`z2t` is z2, `d3t` is δ3" for the variables that a place reads; at most four.
  std::string reads(std::size_t event) const;
  /// Source text on one line, cut where it is long.
  static std::string text(const std::string& source);

 private:
  /// "`a3` belongs to the 1st example, `t` to the 8th", where a place reads rows of different examples.
  std::string strangers(std::size_t event) const;
  void leaves(std::size_t event, Events& found, int depth) const;
  std::string composed(std::size_t event) const;

  const History& history_;
  const Table& table_;
  const Walk& walk_;
};

}  // namespace ex4::trace
