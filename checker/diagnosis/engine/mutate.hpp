// Small changes of a formula: an operator, an operand, a function, a slice, a constant. They stand for the
// mistakes that nobody has given a name.
#pragma once

#include <string>
#include <vector>

#include "checker/diagnosis/engine/formula/expression.hpp"

namespace ex4::diagnosis {

struct Edit {
  Expression formula;
  std::string id;  ///< "plus-for-minus"
  int weight;
};

/// Every edit of `right`. `others` are names that may stand for one another: lists of slots.
std::vector<Edit> edits(const Expression& right, const Names& names, const std::vector<std::vector<int>>& others);

}  // namespace ex4::diagnosis
