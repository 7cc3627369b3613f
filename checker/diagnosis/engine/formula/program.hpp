// A part's formula as a list of named steps, and the wrong choices at them. A step is a *site*: a Choice puts
// another formula in its place (in the place of several, where one mistake shows at several).
#pragma once

#include <bitset>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checker/diagnosis/engine/formula/evaluate.hpp"

namespace ex4::diagnosis {

inline constexpr std::size_t max_slots = 128;
using Slots = std::bitset<max_slots>;

/// One step as written in a part's table.
struct Line {
  std::string_view name, formula;
  std::string_view id;     ///< of the unnamed mistakes here, "backprop.delta3"
  std::string_view words;  ///< what the step makes, in the learner's terms
  std::string_view ask;    ///< the question about it
  std::string_view see;    ///< page and place in docs/parts/
};

struct Step {
  int slot;
  Expression right;
  Slots uses;  ///< of `right`
  Line line;
};

/// One formula put in the place of a step's.
struct Replacement {
  std::size_t step;
  Expression formula;
  Slots uses;
};

/// One mistake: what it replaces, and how to talk about it.
struct Choice {
  std::string id;
  std::vector<Replacement> replaces;
  std::string says, ask, see;
  int weight = 10;    ///< of two explanations of one size, the lighter one is meant
  bool named = true;  ///< from a table, not generated
};

class Program {
 public:
  /// `inputs` are the names that a call supplies; every other name must be made by a line before it is used.
  /// Throws std::logic_error for a name that is not.
  Program(const std::vector<std::string_view>& inputs, const std::vector<Line>& lines);

  const Names& names() const { return names_; }
  Names& names() { return names_; }
  const std::vector<Step>& steps() const { return steps_; }
  /// The step that makes `name`. Throws std::logic_error when there is none.
  std::size_t step_of(std::string_view name) const;
  int slot(std::string_view name) const { return names_.find(name); }
  /// Reads "name = formula", several joined by " & ". Throws std::logic_error.
  std::vector<Replacement> read_changes(std::string_view text);
  Replacement replacement(std::size_t step, Expression formula) const;
  /// "d2 = e2 .* slope(g2)" for each replaced step, joined by "; ".
  std::string print_choice(const Choice& choice) const;

 private:
  Names names_;
  std::vector<Step> steps_;
};

/// The values of all steps for one call, with some choices taken. Choices are pushed and popped, and only what
/// they touch is worked out again.
class Run {
 public:
  /// `inputs` by slot; the right formula is worked out at once or, for large calls, only where push() needs it.
  Run(const Program& program, Environment inputs, bool at_once = true);

  /// Takes a choice on top of those taken, and works out what `wanted` needs. Returns false when a step of those
  /// throws; error() then has the text of the first one.
  bool push(const Choice& choice, const Slots& wanted);
  void pop();
  const Value& value(int slot) const { return values_[static_cast<std::size_t>(slot)]; }
  const std::string& error() const { return error_; }
  /// Steps evaluated so far, the measure of work (a clock would make verdicts differ).
  static std::size_t work();

 private:
  struct Saved {
    int slot;
    Value value;
  };
  struct Level {
    const Choice* choice;
    std::vector<Saved> saved;
    std::vector<std::pair<std::size_t, const Replacement*>> shadowed;
    Slots stale_before;
    std::string error_before;
  };
  const Expression& formula(std::size_t step) const;
  const Slots& uses(std::size_t step) const;

  const Program& program_;
  Environment values_;
  std::vector<const Replacement*> current_;  ///< by step; null where the right formula stands
  std::vector<Level> levels_;
  Slots stale_;  ///< slots whose value is not up to date, because nobody asked
  std::string error_;
};

}  // namespace ex4::diagnosis
