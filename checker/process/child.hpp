// A child process with chosen descriptors, in a process group of its own. posix_spawn and poll are used
// directly: the process libraries at hand (Boost.Process, GLib) pass on neither arbitrary descriptors with
// nothing else open nor a kill of the whole group, and both are needed here.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "checker/process/patience.hpp"

namespace ex4::process {

using Clock = std::chrono::steady_clock;

/// Owns a descriptor; -1 is none.
class Fd {
 public:
  explicit Fd(int fd = -1) : fd_(fd) {}
  Fd(Fd&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Fd& operator=(Fd&& other) noexcept;
  ~Fd() { reset(); }
  int get() const { return fd_; }
  explicit operator bool() const { return fd_ >= 0; }
  void reset();

 private:
  int fd_;
};

struct Pipe {
  Fd read, write;
};
/// A close-on-exec pipe. Throws std::system_error.
Pipe make_pipe();
void set_nonblocking(int fd);

class Child {
 public:
  /// Starts `command` (command[0] is looked up in PATH) with descriptors[i] = {number in the child, ours};
  /// every other descriptor is closed, standard input is /dev/null unless given. Throws std::system_error.
  Child(const std::vector<std::string>& command, const std::vector<std::pair<int, int>>& descriptors,
        bool own_group = true);
  Child(const Child&) = delete;
  ~Child();  ///< kills what is left of the group and waits

  pid_t pid() const { return pid_; }
  /// The wait status, once the child has ended within the time given.
  std::optional<int> wait_until(Clock::time_point deadline);
  void kill_group();

 private:
  pid_t pid_ = -1;
  bool own_group_;
  std::optional<int> status_;
};

struct Finished {
  int status = 0;          ///< wait status
  bool timed_out = false;  ///< it was killed, since patience was at its end
  std::string output;      ///< standard output and error, at most `keep` bytes
  bool truncated = false;
  Patience::State state = Patience::State::go_on;  ///< after a time-out: did it hang, or starve?
};
/// Runs a command to its end and keeps the first `keep` bytes of what it prints. Kills it once it has done nothing for
/// the time given (see Patience); whoever calls limits its processor time. Throws std::system_error when it cannot be
/// started.
Finished run(const std::vector<std::string>& command, std::chrono::seconds limit, std::size_t keep,
             const std::vector<std::pair<int, int>>& descriptors = {});

}  // namespace ex4::process
