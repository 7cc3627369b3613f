// The system calls that boxed code may not make.
#pragma once

namespace ex4::box {

/// Installs the filter for the calling process, which is about to become learner code. Threads stay possible;
/// other processes, signals to them, writing to files, sockets and anything that outlives the process do not.
/// Throws std::runtime_error when the kernel refuses.
void install_seccomp_filter();

}  // namespace ex4::box
