// ex4_box: starts one program with limits and without rights, waits for it, and reports how it ended.
//
//   ex4_box run|compile MEMORY_MB CPU_SECONDS FILE_MB [--read PATH]… [--write PATH]… -- PROGRAM [ARGUMENT…]
//
// `run` is for learner code: seccomp, Landlock, an empty environment. `compile` sets limits and Landlock
// only, since a compiler starts processes and writes files. The report goes to descriptor 5, which the
// program never sees, so its end cannot be forged by an exit status. Leaves namespaces to bubblewrap, which
// may stand around it.
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <string>
#include <vector>

#include "checker/box/landlock.hpp"
#include "checker/box/report.hpp"
#include "checker/box/seccomp_rules.hpp"

namespace {

constexpr rlim_t mebibyte = 1024 * 1024;

/// `grace` lets the signal of the soft limit tell its story before the hard one kills.
void limit(decltype(RLIMIT_AS) what, rlim_t value, rlim_t grace = 0) {
  const rlimit both{value, value + grace};
  if (::setrlimit(what, &both) != 0) throw std::runtime_error("a limit could not be set: ulimit gives less than it");
}

struct Request {
  bool run = false;
  rlim_t memory_mb = 0, cpu_seconds = 0, file_mb = 0;
  std::vector<std::string> readable = {
      "/usr", "/lib", "/lib64", "/lib32", "/bin", "/etc/ld.so.cache", "/etc/alternatives"};
  std::vector<std::string> writable = {"/dev/null"};
  char** command = nullptr;  ///< null when the command line is not understood
};

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

void set_limits(const Request& request) {
  limit(RLIMIT_AS, request.memory_mb * mebibyte);
  limit(RLIMIT_CPU, request.cpu_seconds, 5);
  limit(RLIMIT_FSIZE, request.file_mb * mebibyte);
  limit(RLIMIT_CORE, 0);
  rlimit files{};
  ::getrlimit(RLIMIT_NOFILE, &files);
  limit(RLIMIT_NOFILE, std::min<rlim_t>(256, files.rlim_max));
}

/// Gives up every right that the program does not need. Its own file must stay readable.
void give_up_rights(Request request) {
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) throw std::runtime_error("no_new_privs was refused");
  request.readable.push_back(request.command[0]);
  // Learner code may draw random bytes; a compiler must not be fed an endless device.
  if (request.run) request.readable.insert(request.readable.end(), {"/dev/urandom", "/dev/zero"});
  ex4::box::restrict_files(request.readable, request.writable);
  if (request.run) ex4::box::install_seccomp_filter();
}

[[noreturn]] void become(const Request& request, int failure_fd) {
  try {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    set_limits(request);
    give_up_rights(request);
    if (request.run) {
      // OpenBLAS must not start threads, and the program learns nothing from the environment.
      char threads[] = "OPENBLAS_NUM_THREADS=1";
      char locale[] = "LC_ALL=C";
      char* environment[] = {threads, locale, nullptr};
      ::execve(request.command[0], request.command, environment);
    } else {
      ::setenv("TMPDIR", request.writable.back().c_str(), 1);
      ::setenv("LC_ALL", "C.UTF-8", 1);  // messages are read by a program
      ::execvp(request.command[0], request.command);
    }
  } catch (const std::exception& error) {
    std::fprintf(stderr, "ex4_box: %s\n", error.what());
    errno = EPERM;
  }
  const std::int32_t error = errno;
  [[maybe_unused]] const ssize_t told = ::write(failure_fd, &error, sizeof error);
  ::_exit(127);
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
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ::prctl(PR_SET_DUMPABLE, 0);  // learner code runs under the same user: it must not look into this process
  int failure[2];
  if (::pipe2(failure, O_CLOEXEC) != 0) return 2;
  ::fcntl(ex4::box::report_fd, F_SETFD, FD_CLOEXEC);
  const pid_t child = ::fork();
  if (child < 0) {  // no more processes for this user
    const ex4::box::Report none{0, errno, 0, 0};
    [[maybe_unused]] const ssize_t said = ::write(ex4::box::report_fd, &none, sizeof none);
    return 2;
  }
  if (child == 0) become(request, failure[1]);
  ::close(failure[1]);
  for (const int fd : {0, 1, 2, 3, 4})
    ::close(fd);  // only the child's ends count: their closing means its end
  ex4::box::Report report{};
  rusage usage{};
  while (::wait4(child, &report.wait_status, 0, &usage) < 0 && errno == EINTR) continue;
  [[maybe_unused]] const ssize_t got = ::read(failure[0], &report.set_up_error, sizeof report.set_up_error);
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec);
  };
  report.cpu_seconds = seconds(usage.ru_utime) + seconds(usage.ru_stime);
  report.max_rss_kib = usage.ru_maxrss;
  [[maybe_unused]] const ssize_t told = ::write(ex4::box::report_fd, &report, sizeof report);
  return WIFEXITED(report.wait_status) ? WEXITSTATUS(report.wait_status) : 128 + WTERMSIG(report.wait_status);
}
