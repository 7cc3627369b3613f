// Landlock: the kernel's way for an ordinary process to give up the file system. Linux 5.13 and later.
#pragma once

#include <string>
#include <vector>

namespace ex4::box {

/// True when this kernel offers Landlock.
bool landlock_available();

/// From now on the process may only read and run what lies under `readable`, and write only under `writable`.
/// Paths that do not exist are left out. Returns false, having changed nothing, where the kernel has no
/// Landlock.
bool restrict_files(const std::vector<std::string>& readable, const std::vector<std::string>& writable);

}  // namespace ex4::box
