// The events of one traced call, and how they hang together: which set a variable last, which came into an
// expression, which gave the same value before. Says nothing about right or wrong: see walk.hpp.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "checker/trace/log.hpp"
#include "checker/trace/place.hpp"

namespace ex4::trace {

/// Indices of events are their order in time.
using Events = std::vector<std::size_t>;

class History {
 public:
  History(const Places& places, const std::vector<Event>& events);

  const std::vector<Event>& events() const { return events_; }
  const Event& event(std::size_t index) const { return events_[index]; }
  const Place& place(std::size_t index) const {
    return places_[static_cast<std::size_t>(events_[index].place)];
  }
  const Place& place_of(int number) const { return places_[static_cast<std::size_t>(number)]; }
  const Places& places() const { return places_; }

  /// The newest events of a place before a moment: several for a struct, one a field.
  Events last(int place, std::size_t before) const;
  /// What the event's variable is called for all mentions: "0x12ab.theta1"; empty without one.
  std::string key(std::size_t event) const;
  /// The newest event that set the variable before a moment; events().size() when none did.
  std::size_t setting(const std::string& key, std::size_t before) const;
  /// All events that set the variable, oldest first.
  const Events& settings(const std::string& key) const;
  /// The first event, and the newest before a moment, with this value; events().size() when there is none.
  std::size_t first_with(const arma::mat& value) const;
  std::size_t newest_with(const arma::mat& value, std::size_t before) const;
  /// What the event was made of: operands, the variable's setting, what a helper returned, the value before a
  /// change.
  Events inputs(std::size_t event) const;
  /// For a variable changed step by step: its settings back to the one that gave it a value of its own.
  Events chain(std::size_t event) const;
  std::size_t none() const { return events_.size(); }
  bool same_value(std::size_t a, std::size_t b) const;

 private:
  const Places& places_;
  const std::vector<Event>& events_;
  std::vector<Events> by_place_;
  std::unordered_map<std::string, Events> by_variable_, by_value_;
  Events returns_;
};

}  // namespace ex4::trace
