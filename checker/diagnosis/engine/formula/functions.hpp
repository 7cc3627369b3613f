// The functions that formulas may call: those of the exercise, and those that learners take for them.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "checker/diagnosis/engine/formula/value.hpp"

namespace ex4::diagnosis {

struct Function {
  std::string_view name;
  int arity;
  Value (*apply)(std::span<const Value* const> arguments);
};

/// All of them; an Expression names one by its place in this list.
const std::vector<Function>& functions();
/// -1 when there is none.
int function_named(std::string_view name);

/// Parts of the list, one per file.
void add_elementwise(std::vector<Function>& list);
void add_reductions(std::vector<Function>& list);
void add_slices(std::vector<Function>& list);
void add_labels(std::vector<Function>& list);
void add_layout(std::vector<Function>& list);

}  // namespace ex4::diagnosis
