// What crosses the boundary between judge and runner: named matrices, and nothing else.
// A scalar travels as 1×1, a vector or a list of labels as a column. Encoding is in frame.hpp.
#pragma once

#include <armadillo>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ex4::wire {

struct Field {
  std::string name;
  arma::mat value;
};

/// The arguments of a call, or what it returned: an ordered list of named matrices.
class Record {
 public:
  Record& add(std::string name, arma::mat value);
  Record& add(std::string name, double value);
  Record& add(std::string name, const arma::uvec& labels);

  bool has(std::string_view name) const;
  /// Throws std::out_of_range, naming the field, when there is none of that name.
  const arma::mat& operator[](std::string_view name) const;
  /// The single number of a 1×1 field. Throws std::out_of_range when absent or of another shape.
  double number(std::string_view name) const;
  /// A count (n, h, K, …) as Armadillo's unsigned integer.
  arma::uword count(std::string_view name) const;
  /// A column of labels.
  arma::uvec labels(std::string_view name) const;

  const std::vector<Field>& fields() const { return fields_; }
  bool empty() const { return fields_.empty(); }

 private:
  std::vector<Field> fields_;
};

/// One call of a learner's function. Field names: docs/ARCHITECTURE.md, "The boundary".
struct Call {
  std::string function;
  Record arguments;
  std::optional<std::uint32_t> seed;  ///< set before the call where the function draws random numbers
};

}  // namespace ex4::wire
