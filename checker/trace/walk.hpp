// The first wrong place of a traced call: back from the wrong result, through what is unknown or known to be
// wrong, to where all that is read is right and what comes out is not. "First" is not first in time: what a
// wrong result was never made of does not count. Bounded in steps.
#pragma once

#include <map>
#include <optional>
#include <set>

#include "checker/trace/history.hpp"
#include "checker/trace/table.hpp"

namespace ex4::trace {

struct Finding {
  std::size_t event = 0;
  std::string why;     ///< what the walk knows beyond the values, as the rest of a sentence; often empty
  bool clear = false;  ///< all that the place reads was found to be right, and its value is not
};

class Walk {
 public:
  Walk(const History& history, const Table& table) : history_(history), table_(table) {}

  /// Places behind the wrong value of `event`, most telling first.
  std::vector<Finding> from(std::size_t event);
  const Reading& reading(std::size_t event) const;
  bool bad(std::size_t event) const;

 private:
  std::vector<Finding> go(std::size_t event, double factor, int depth);
  std::vector<Finding> through_chain(std::size_t event, double factor, int depth);
  Finding broken_chain(const Events& chain) const;
  std::optional<Finding> added_to_a_rest(const Events& chain) const;
  std::optional<Finding> missing_entries(const Events& chain) const;
  bool wanted(std::size_t event, double factor) const;
  bool is_clear(std::size_t event) const;
  bool is_known_slip(std::size_t event, const Events& inputs) const;
  std::optional<Finding> lost_remainder(std::size_t event, int depth) const;
  std::size_t value_before(std::size_t event) const;

  const History& history_;
  const Table& table_;
  std::set<std::size_t> seen_;
  std::size_t steps_ = 0;
};

}  // namespace ex4::trace
