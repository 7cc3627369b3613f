// The exercise's quantities for one call, right ones and known wrong ones, and the search for a value among
// them: as it is, transposed, a block, a row, an entry, folded otherwise, or times a factor. Knows no part:
// quantities.hpp fills it. Work is counted, so that a hostile value costs no more than any other.
#pragma once

#include <armadillo>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace ex4::trace {

struct Quantity {
  std::string name;  ///< "δ3"
  arma::mat value;
  bool wrong = false;   ///< known as the outcome of a mistake
  std::string says;     ///< of a wrong one: the mistake, as a sentence
  std::string instead;  ///< of a wrong one: what belongs there
  std::string rows;     ///< what a row stands for, "example"
};

/// What a value was found to be.
struct Reading {
  enum class State {
    good,     ///< a right quantity, or a part of one
    scaled,   ///< a right quantity times a factor
    wrong,    ///< the outcome of a known mistake
    trivial,  ///< zeros, ones, small whole numbers: proves nothing
    unknown   ///< nothing of the exercise
  } state = State::unknown;
  std::string text;  ///< "row 2 of δ3"; empty when nothing is known
  double factor = 1;
  const Quantity* quantity = nullptr;
  bool whole = false;       ///< all of the quantity
  long row = -1, col = -1;  ///< of a row, column or entry of the quantity, where it lies
  bool bad() const { return state == State::unknown || state == State::wrong; }
};

/// A quantity that a value equals in many entries, not in all.
struct Near {
  const Quantity* quantity;
  bool transposed;
  arma::umat same;
};

class Table {
 public:
  Quantity& add(std::string name, arma::mat value, std::string rows = {});
  Quantity& add(std::string name, double value) { return add(std::move(name), arma::mat{value}); }
  Quantity& wrong(std::string name, arma::mat value, std::string instead = {}, std::string rows = {});
  /// Whole numbers that a loop goes through, one a turn: the first row of each patch.
  void sequence(std::string name, std::vector<double> values) { sequences_.emplace_back(std::move(name), std::move(values)); }
  /// A whole number with a name: m, n, h, K.
  void number(std::string name, double value) { numbers_.emplace_back(std::move(name), value); }
  void factor(std::string name, double value) { factors_.emplace_back(std::move(name), value); }
  /// Call once, after the last quantity.
  void finish();

  const Reading& read(const arma::mat& value, bool scalar) const;
  std::optional<Near> nearest(const arma::mat& value) const;
  std::string name_of_number(double value) const;
  std::string name_of_factor(double value) const;
  const std::vector<Quantity>& quantities() const { return quantities_; }
  const std::vector<std::pair<std::string, double>>& numbers() const { return numbers_; }
  const std::vector<std::pair<std::string, double>>& factors() const { return factors_; }
  const std::vector<std::pair<std::string, std::vector<double>>>& sequences() const { return sequences_; }
  bool exhausted() const { return work_ > most_work; }

 private:
  struct Entry {
    double value;
    std::uint32_t quantity, row, col;
  };
  static constexpr std::size_t most_work = 60'000'000;
  Reading look_up(const arma::mat& value, bool scalar) const;
  Reading whole_numbers(const arma::mat& value) const;
  std::optional<Reading> block(const arma::mat& value, double factor) const;
  std::optional<Reading> refolded(const arma::mat& value) const;
  std::optional<Reading> single_precision(const arma::mat& value) const;
  std::string describe(const Quantity& of, bool transposed, arma::uword row, arma::uword col,
                       arma::uword rows, arma::uword cols) const;

  std::vector<Quantity> quantities_;
  std::vector<Entry> entries_;  ///< sorted by value
  std::vector<std::pair<std::string, double>> numbers_, factors_;
  std::vector<std::pair<std::string, std::vector<double>>> sequences_;
  mutable std::unordered_map<std::string, Reading> known_;
  mutable std::size_t work_ = 0;
};

/// Equal up to rounding: 1e-9 relative, 1e-11 absolute; never for NaN and infinity.
bool near(double a, double b);
bool near(const arma::mat& a, const arma::mat& b);
/// 0, 1, −3, 42: many things have such values.
bool is_trivial(double x);
/// "1st", "2nd", "3rd", "11th".
std::string ordinal(arma::uword number);

}  // namespace ex4::trace
