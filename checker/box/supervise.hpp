// The box's own side while the program runs: counts its threads, waits for its end, and ends it when nobody
// is left who wants an answer.
#pragma once

#include <sys/types.h>

#include "checker/box/report.hpp"

namespace ex4::box {

/// Blocks SIGCHLD and returns a descriptor that is readable when a child has ended. Call it before the fork.
int child_signals();
/// Undoes the blocking, in the child.
void unblock_child_signals();

/// The descriptor that the child sent over `socket`, -1 when it sent none.
int receive_listener(int socket);

/// Waits for `child` and returns how it ended. `watched` is the writing end of a pipe whose reader is the one
/// who started the box: when that reader is gone, the whole process group is killed, this process included.
/// `listener` (-1 for none) is where the kernel asks about new threads.
Report supervise(pid_t child, int signals, int watched, int listener);

}  // namespace ex4::box
