// A place of a learner's file whose values are written down: an expression, a variable before or after a
// statement, or a statement itself. The log names places by their number; everything else about them is known
// here.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace ex4::trace {

enum class How { none, set, declared, parameter, copied, loop };

struct Place {
  enum class Kind { statement, expression, after, before } kind = Kind::statement;
  std::size_t begin = 0, end = 0;  ///< bytes of the file
  int line = 0, column = 0;        ///< counted from 1
  std::string text;                ///< of the file
  std::size_t whole_end = 0;       ///< of a statement, with the lines that follow
  std::string syntax;              ///< clang's word for an expression; "loop" for a statement that is one
  std::string name;         ///< the variable or field, as written: "g.theta1"; of an element's matrix, too
  std::string variable;     ///< which variable that is, the same wherever it is meant; empty when unclear
  bool element = false;     ///< an entry of `variable`, not all of it
  std::string op, callee;   ///< "+", "%", "()", "+="; the function that is called
  How how = How::none;      ///< of `after`
  bool whole = false;       ///< of `after`: the old value does not count
  bool integer = false;     ///< an expression of a type of whole numbers
  bool returned = false;    ///< what a return statement gives
  int position = 0;         ///< of `returned`: which of the braces' values
  std::string function;     ///< where it stands
  std::vector<int> inputs;  ///< the recorded expressions that it is made of
  int statement = -1;       ///< the statement around it
  int before = -1;          ///< of `after`: the place of kind `before`
};

/// By number; numbers begin at 0.
using Places = std::vector<Place>;

}  // namespace ex4::trace
