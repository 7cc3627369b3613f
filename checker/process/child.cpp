// Spawning, waiting and killing; see child.hpp.
#include "checker/process/child.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <thread>

#include "checker/process/patience.hpp"

extern char** environ;

namespace ex4::process {
namespace {

[[noreturn]] void fail(int error, const std::string& what) {
  throw std::system_error(error, std::generic_category(), what);
}

/// The spawn attributes and file actions, freed together.
struct Setup {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  Setup() {
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
  }
  ~Setup() {
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
  }
  Setup(const Setup&) = delete;
};

}  // namespace

Fd& Fd::operator=(Fd&& other) noexcept {
  if (this != &other) {
    reset();
    fd_ = std::exchange(other.fd_, -1);
  }
  return *this;
}

void Fd::reset() {
  if (fd_ >= 0) ::close(fd_);
  fd_ = -1;
}

Pipe make_pipe() {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) fail(errno, "pipe");
  return {Fd(ends[0]), Fd(ends[1])};
}

void set_nonblocking(int fd) { ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) | O_NONBLOCK); }

Child::Child(const std::vector<std::string>& command, const std::vector<std::pair<int, int>>& descriptors,
             bool own_group)
    : own_group_(own_group) {
  Setup setup;
  // Two passes through numbers above all of ours, so that no descriptor is overwritten before it has been copied; just
  // above them, since few may be allowed (ulimit -n).
  int high = 0;
  for (const auto& [number, ours] : descriptors) high = std::max({high, number + 1, ours + 1});
  bool has_input = false;
  for (const auto& [number, ours] : descriptors) {
    posix_spawn_file_actions_adddup2(&setup.actions, ours, high + number);
    has_input = has_input || number == 0;
  }
  if (!has_input) posix_spawn_file_actions_addopen(&setup.actions, 0, "/dev/null", O_RDONLY, 0);
  int last = 2;
  for (const auto& [number, ours] : descriptors) {
    posix_spawn_file_actions_adddup2(&setup.actions, high + number, number);
    last = std::max(last, number);
  }
  // Neither above nor in between: what we hold ourselves may lie there.
  for (int number = 3; number < last; ++number)
    if (std::none_of(descriptors.begin(), descriptors.end(), [&](const auto& one) { return one.first == number; }))
      posix_spawn_file_actions_addclose(&setup.actions, number);
  posix_spawn_file_actions_addclosefrom_np(&setup.actions, last + 1);
  short flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK;
  if (own_group) flags |= POSIX_SPAWN_SETPGROUP;
  sigset_t all, none;
  sigfillset(&all);
  sigemptyset(&none);
  posix_spawnattr_setsigdefault(&setup.attributes, &all);
  posix_spawnattr_setsigmask(&setup.attributes, &none);
  posix_spawnattr_setflags(&setup.attributes, flags);

  std::vector<char*> arguments;
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  const int error =
      ::posix_spawnp(&pid_, arguments[0], &setup.actions, &setup.attributes, arguments.data(), environ);
  if (error != 0) fail(error, "cannot start " + command[0]);
}

Child::~Child() {
  if (status_ && !own_group_) return;
  kill_group();
  if (!status_) ::waitpid(pid_, nullptr, 0);
}

void Child::kill_group() {
  if (own_group_) ::kill(-pid_, SIGKILL);
  if (!status_) ::kill(pid_, SIGKILL);
}

std::optional<int> Child::wait_until(Clock::time_point deadline) {
  while (!status_) {
    int status = 0;
    const pid_t ended = ::waitpid(pid_, &status, WNOHANG);
    if (ended == pid_)
      status_ = status;
    else if (ended < 0 && errno != EINTR)
      fail(errno, "waitpid");
    else if (Clock::now() >= deadline)
      break;
    else
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return status_;
}

Finished run(const std::vector<std::string>& command, std::chrono::seconds limit, std::size_t keep,
             const std::vector<std::pair<int, int>>& descriptors) {
  Pipe output = make_pipe();
  set_nonblocking(output.read.get());
  std::vector<std::pair<int, int>> all = {{1, output.write.get()}, {2, output.write.get()}};
  all.insert(all.end(), descriptors.begin(), descriptors.end());
  Child child(command, all);
  output.write.reset();
  Patience patience(child.pid(), std::chrono::duration<double>(limit).count());
  Finished finished;
  std::vector<char> buffer(64 * 1024);
  std::optional<int> status;
  bool open = true;
  while ((open || !status) && finished.state == Patience::State::go_on) {
    pollfd wait{open ? output.read.get() : -1, POLLIN, 0};
    // An interrupted poll leaves revents as they were: then there is nothing to read.
    if (::poll(&wait, 1, open ? 50 : 1) < 0) wait.revents = 0;
    if (wait.revents != 0) {
      const ssize_t got = ::read(output.read.get(), buffer.data(), buffer.size());
      if (got == 0 || (got < 0 && errno != EINTR && errno != EAGAIN)) open = false;
      const std::size_t size = got > 0 ? static_cast<std::size_t>(got) : 0;
      const std::size_t room = keep - std::min(keep, finished.output.size());
      finished.truncated = finished.truncated || size > room;
      finished.output.append(buffer.data(), std::min(room, size));
    }
    if (!open || wait.revents == 0) status = child.wait_until(Clock::now());
    finished.state = patience.look();
  }
  finished.timed_out = !status;
  if (status) finished.status = *status;
  return finished;
}

}  // namespace ex4::process
