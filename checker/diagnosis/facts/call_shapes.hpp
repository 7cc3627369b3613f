// The letters of a call (m, n, h, K) and the shapes that the exercise's quantities have in it. Used to put what an
// exception says into the exercise's words.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "checker/session/observation.hpp"

namespace ex4::diagnosis {

using Count = unsigned long long;
using Shape = std::array<Count, 2>;  ///< rows and columns

/// Something of the exercise's that has a shape, or an expression that has a size.
struct Thing {
  std::string name;
  Shape shape;
};
struct Size {
  std::string name;
  Count value;
};

/// Everything in the call that has a shape, in an order that depends on its fields alone.
std::vector<Thing> things(const wire::Record& arguments);
/// The numbers that a dimension or an index can be, simple ones first, in such an order.
std::vector<Size> sizes(const wire::Record& arguments);

/// A number, or a shape, that came with one call.
struct SeenCount {
  const wire::Record* arguments;
  Count value;
};
struct SeenShape {
  const wire::Record* arguments;
  Shape shape;
};

/// What the number is in every call, "h + 1", or "n or h" where several would be; empty where nothing is, or where the
/// calls are too few to tell.
std::string in_letters(const std::vector<SeenCount>& seen);
/// The shape in letters and numbers, and whose shape that is: "m×(h+1), the shape of a2 (9×6)". Says nothing of which
/// matrix it is: several can have one shape.
std::string in_letters(const std::vector<SeenShape>& seen);

}  // namespace ex4::diagnosis
