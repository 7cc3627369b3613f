// The system calls that boxed code may make.
#pragma once

namespace ex4::box {

/// A copy of the path at an address that nobody can guess, for install_seccomp_filter. Throws
/// std::runtime_error.
const char* secret_copy(const char* path);

/// Installs the filter for the calling process, which is about to become learner code: an allow-list. Memory,
/// threads, time and reading files stay possible; other processes, signals to them, writing to files,
/// sockets, scheduling and whatever a later kernel invents do not. Of all programs only the one whose name
/// lies at `path` can be executed: that address is gone with the memory of the caller. `socket` is sent the
/// descriptor on which the kernel asks before a thread starts or ends, where it can do that. Throws
/// std::runtime_error when the kernel refuses.
void install_seccomp_filter(const char* path, int socket);

}  // namespace ex4::box
