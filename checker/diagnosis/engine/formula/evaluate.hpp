// The value of a formula. Matrix operations are Armadillo's own, so a shape that does not fit throws the text that
// the learner's program throws.
#pragma once

#include <vector>

#include "checker/diagnosis/engine/formula/expression.hpp"
#include "checker/diagnosis/engine/formula/value.hpp"

namespace ex4::diagnosis {

/// Values by slot.
using Environment = std::vector<Value>;

/// Throws std::exception where Armadillo does.
Value evaluate(const Expression& expression, const Environment& environment);

}  // namespace ex4::diagnosis
