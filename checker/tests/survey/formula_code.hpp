// A learner's program that works through the steps of a formula, with some of them replaced: so that a row of
// the diagnosis' tables is proved on code that really runs. The functions that formulas may call are written
// anew here in Armadillo; nothing is taken from the diagnosis' own evaluation but the tree. Leaves out
// choices that are no formula.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "checker/diagnosis/engine/search.hpp"
#include "checker/diagnosis/explainers.hpp"

namespace ex4::batch {

/// The whole <stem>.cpp of a learner who makes these mistakes; nothing where such a program cannot be written
/// down (a matrix where the function must return a number). Functions of the part that `model` does not have
/// are `others`.
std::optional<std::string> program_of(const std::string& stem, const diagnosis::Model& model,
                                      const diagnosis::Set& mistakes, const std::string& others = {});

/// What formulas call, as C++: the definition of `f_<name>`, or of a lambda's body for functions that work
/// entry by entry (`x`, and `y` for the second argument).
struct Helper {
  std::string_view name;
  enum class Gives { each, number, matrix } gives;
  std::string_view parameters, body;
};
/// Throws std::logic_error for a function that has none.
const Helper& helper_named(std::string_view name);

}  // namespace ex4::batch
