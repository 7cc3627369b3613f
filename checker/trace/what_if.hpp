// "If this were δ3, would the answer be right?" Asked of the traced program itself: the call is made again with a
// quantity of the exercise put in place of a value that led to the wrong answer. Where that sets everything right,
// there is the mistake. Bounded in calls.
#pragma once

#include <optional>

#include "checker/trace/traced_call.hpp"
#include "checker/trace/walk.hpp"

namespace ex4::trace {

struct Remedy {
  std::size_t event = 0;       ///< the first time that the place was reached
  std::string instead;         ///< "δ3", "m", "one more"; what its value has to be
  bool named = false;          ///< `instead` is a quantity or number of the exercise
  bool complete = false;       ///< the whole answer came right, not only a part of it
  std::vector<Forced> forced;  ///< what was replaced
};

class WhatIf {
 public:
  WhatIf(TracedCall& call, const History& history, const Table& table, const Walk& walk,
         const judge::Observation& failing, const judge::Outcome& before, std::vector<Forced> given = {});

  /// The earliest place that, set right, sets the answer right. `roots` are events that the wrong answer came from.
  std::optional<Remedy> search(const Events& roots);

  /// What to put in place of the value of `event` so that most of what comes after is known to the exercise: where
  /// one change does not set the answer right, the mistake behind it can be looked for then.
  std::optional<Remedy> first_of_several(std::size_t event);

 private:
  struct Group {
    int place = 0, field = 0;
    Events turns;
  };
  struct Idea {
    std::string instead;
    std::vector<Forced> forced;
  };

  std::vector<Group> suspects(const Events& roots) const;
  std::vector<Idea> quantities_for(const Group& group) const;
  std::vector<Idea> numbers_for(const Group& group) const;
  std::vector<Idea> small_changes(const Group& group) const;
  bool is_whole_number(const Group& group) const;
  bool is_settled(const Group& group) const;
  Forced force(const Group& group, std::uint32_t turn, arma::mat value) const;
  double right_share(const judge::Outcome& outcome) const;
  std::size_t known_in(const std::vector<Event>& events) const;
  bool try_all(const Group& group, const std::vector<Idea>& ideas, bool named);

  TracedCall& call_;
  const History& history_;
  const Table& table_;
  const Walk& walk_;
  const judge::Observation& failing_;
  std::vector<Forced> given_;
  double before_ = 0;
  double spent_ = 0;
  std::size_t calls_ = 0, most_calls_ = 0, ended_early_ = 0;
  std::optional<Remedy> found_, partial_;
};

}  // namespace ex4::trace
