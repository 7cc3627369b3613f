// Which files of a folder were saved: in place, or written beside and renamed, as many editors do. Linux's
// inotify.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <set>
#include <string>

#include "checker/process/child.hpp"

namespace ex4::cli {

class FolderWatcher {
 public:
  /// Throws SetupError when the folder cannot be watched.
  explicit FolderWatcher(std::filesystem::path folder);

  /// Waits for a save and then until nothing has happened for `quiet`, since an editor's save is several
  /// events. Returns the names saved; all of them when there were too many to follow; none when `stop` became
  /// true. Throws SetupError when the folder itself is gone.
  std::set<std::string> wait(std::chrono::milliseconds quiet, const std::function<bool()>& stop);

 private:
  void read_events(std::set<std::string>& names);

  std::filesystem::path folder_;
  process::Fd inotify_;
};

}  // namespace ex4::cli
