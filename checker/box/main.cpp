// ex4_box: starts one program with limits and without rights, waits for it, and reports how it ended.
//
//   ex4_box run|compile MEMORY_MB CPU_SECONDS FILE_MB [--read PATH]… [--write PATH]… -- PROGRAM [ARGUMENT…]
//
// `run` is for learner code: seccomp, Landlock, an empty environment. `compile` sets limits and Landlock
// only, since a compiler starts processes and writes files. The reports go to descriptor 5, which the
// program never sees, so its end cannot be forged by an exit status. Leaves namespaces to bubblewrap, which
// may stand around it.
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "checker/box/become.hpp"
#include "checker/box/report.hpp"
#include "checker/box/supervise.hpp"

namespace {

using ex4::box::Report;
using ex4::box::report_fd;
using ex4::box::Request;

Request parse(int count, char** arguments) {
  Request request;
  if (count < 7) return request;
  request.run = std::strcmp(arguments[1], "run") == 0;
  request.memory_mb = std::strtoull(arguments[2], nullptr, 10);
  request.cpu_seconds = std::strtoull(arguments[3], nullptr, 10);
  request.file_mb = std::strtoull(arguments[4], nullptr, 10);
  int i = 5;
  for (; i + 1 < count && std::strcmp(arguments[i], "--") != 0; i += 2)
    (std::strcmp(arguments[i], "--write") == 0 ? request.writable : request.readable)
        .push_back(arguments[i + 1]);
  if (i + 1 < count) request.command = arguments + i + 1;
  return request;
}

void tell(const Report& report) {
  [[maybe_unused]] const ssize_t told = ::write(report_fd, &report, sizeof report);
}

/// The box could not do its work.
int give_up(int error) {
  Report report{};
  report.set_up_error = error;
  tell(report);
  return 2;
}

}  // namespace

int main(int count, char** arguments) {
  const Request request = parse(count, arguments);
  if (request.command == nullptr) {
    std::fputs(
        "usage: ex4_box run|compile MEMORY_MB CPU_SECONDS FILE_MB [--read PATH]... [--write PATH]... -- "
        "PROGRAM [ARGUMENT...]\n",
        stderr);
    return 2;
  }
  // The numbers up to the report's are spoken for, whether or not whoever started us gave all of them.
  for (int fd = 0; fd >= 0 && fd <= report_fd;) fd = ::open("/dev/null", O_RDWR | O_CLOEXEC);
  ::setpgid(0, 0);              // a group of our own, so that all of it can be ended
  ::prctl(PR_SET_DUMPABLE, 0);  // learner code runs under the same user: it must not look into this process
  ::fcntl(report_fd, F_SETFD, FD_CLOEXEC);
  // The reader of our reports, or of a compiler's messages: when it dies, so do we.
  const int watched = request.run ? report_fd : ::fcntl(1, F_DUPFD_CLOEXEC, 10);
  int failure[2], listener[2];
  const int signals = ex4::box::child_signals();
  if (signals < 0 || ::pipe2(failure, O_CLOEXEC) != 0 ||
      ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, listener) != 0)
    return give_up(errno);
  const pid_t self = ::getpid(), child = ::fork();
  if (child < 0) return give_up(errno);
  if (child == 0) {
    ex4::box::unblock_child_signals();
    ex4::box::become(request, {failure[1], listener[1]}, self);
  }
  ::close(failure[1]);
  ::close(listener[1]);
  for (const int fd : {0, 1, 2, 3, 4})
    ::close(fd);  // only the child's ends count: their closing means its end
  const int threads = ex4::box::receive_listener(listener[0]);
  std::int32_t error = 0;
  while (::read(failure[0], &error, sizeof error) < 0 && errno == EINTR) continue;
  Report report = ex4::box::supervise(child, signals, watched, threads);
  report.set_up_error = error;
  tell(report);
  return WIFEXITED(report.wait_status) ? WEXITSTATUS(report.wait_status) : 128 + WTERMSIG(report.wait_status);
}
