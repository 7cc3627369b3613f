// What the calls that threw have in common and no other call has: one example alone, a grid that is not full,
// a label that does not occur. A fact about the calls, and no cause.
#pragma once

#include <string>

#include "checker/diagnosis/facts/relations.hpp"

namespace ex4::diagnosis {

/// "It throws only where m = 1." Empty where every call threw, where nothing sets the throwing ones apart, or
/// where several things do.
std::string where_it_throws(const Compared& calls);

}  // namespace ex4::diagnosis
