// What can be said of a part whose program crashed or did not end: at which line, and what kind of fault that
// was. It rests on what the program itself left behind, so none of it is certain.
#pragma once

#include "checker/diagnosis/explainers.hpp"

namespace ex4::diagnosis {

/// At most one entry: of the call that ended the program. Empty where no line is known and no kind of fault
/// either.
Mistakes observe_end(const Part& part, const Log& log);

}  // namespace ex4::diagnosis
