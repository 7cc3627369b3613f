// See folder_watcher.hpp.
#include "checker/terminal/folder_watcher.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <cstring>

#include "checker/terminal/setup_error.hpp"

namespace ex4::cli {
namespace {

// Not IN_MODIFY or IN_CREATE: a file that is still being written is not yet saved.
constexpr std::uint32_t wanted = IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;
constexpr int look_up_ms =
    200;  // how often `stop` is asked, should a signal come just before the waiting starts

}  // namespace

FolderWatcher::FolderWatcher(std::filesystem::path folder)
    : folder_(std::move(folder)), inotify_(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {
  if (!inotify_ || ::inotify_add_watch(inotify_.get(), folder_.c_str(), wanted) < 0)
    throw SetupError(fmt::format("cannot watch {}: {}", folder_.string(), std::strerror(errno)));
}

void FolderWatcher::read_events(std::set<std::string>& names) {
  alignas(inotify_event) char bytes[16 * 1024];
  const ssize_t got = ::read(inotify_.get(), bytes, sizeof bytes);
  for (ssize_t at = 0; at < got;) {
    const auto* event = reinterpret_cast<const inotify_event*>(bytes + at);
    at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
    if ((event->mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED | IN_UNMOUNT)) != 0)
      throw SetupError(folder_.string() + " is gone; watching ends");
    if ((event->mask & IN_Q_OVERFLOW) != 0)
      for (const auto& entry : std::filesystem::directory_iterator(folder_))
        names.insert(entry.path().filename());
    if (event->len > 0) names.insert(event->name);
  }
}

std::set<std::string> FolderWatcher::wait(std::chrono::milliseconds quiet,
                                          const std::function<bool()>& stop) {
  std::set<std::string> names;
  while (!stop()) {
    pollfd ready{inotify_.get(), POLLIN, 0};
    const int got = ::poll(&ready, 1, names.empty() ? look_up_ms : static_cast<int>(quiet.count()));
    if (got > 0) read_events(names);
    if (got == 0 && !names.empty()) return names;
  }
  return {};
}

}  // namespace ex4::cli
