// Limits that this process inherits (ulimit) and passes on to everything it starts.
#pragma once

namespace ex4::cli {

/// Throws SetupError that names the limit and the cure when one is lower than what learner code is granted: its end
/// would look like the learner's fault. Sets the stack to the usual size, so that recursion ends alike everywhere.
void require_room_to_work();

}  // namespace ex4::cli
