// One formula as a tree, its parser and its printer. The notation is the course's Octave, cut down:
// + - .* ./ * / .^ ' unary minus, calls f(a, b), [a, b] side by side, [a; b] on top of each other, names, numbers.
// Evaluation is in evaluate.hpp; what the functions mean, in functions.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ex4::diagnosis {

enum class Kind { number, variable, call, negate, transpose, binary, beside, above };
enum class Operator { plus, minus, times, over, product, divide, power };  ///< .* ./ are times and over

struct Expression {
  Kind kind = Kind::number;
  Operator op = Operator::plus;
  double number = 0;
  int slot = -1;      ///< of a variable, in the program's list of names
  int function = -1;  ///< index in functions()
  std::vector<Expression> children{};
};

/// The names that a program uses; a name's place is its slot.
class Names {
 public:
  int slot(std::string_view name);               ///< adds it when it is new
  int find(std::string_view name) const;         ///< -1 when there is none
  const std::string& operator[](int slot) const { return names_[static_cast<std::size_t>(slot)]; }
  std::size_t size() const { return names_.size(); }

 private:
  std::vector<std::string> names_;
};

/// Throws std::logic_error that quotes the text where it cannot be read; unknown names are added to `names`.
Expression parse(std::string_view text, Names& names);
/// The tree in the same notation, with as few brackets as it needs.
std::string print(const Expression& expression, const Names& names);
/// Every slot that occurs, with repetitions.
void collect_slots(const Expression& expression, std::vector<int>& slots);

}  // namespace ex4::diagnosis
