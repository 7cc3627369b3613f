// Sets limits, gives up rights and starts the program; see become.hpp.
#include "checker/box/become.hpp"

#include <linux/capability.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>

#include "checker/box/landlock.hpp"
#include "checker/box/seccomp_rules.hpp"

namespace ex4::box {
namespace {

constexpr rlim_t mebibyte = 1024 * 1024;

/// `grace` lets the signal of the soft limit tell its story before the hard one kills.
void limit(decltype(RLIMIT_AS) what, rlim_t value, const char* option, rlim_t grace = 0) {
  const rlimit both{value, value + grace};
  if (::setrlimit(what, &both) != 0)
    throw std::runtime_error("the limit of this session is lower than ex4 needs; see ulimit " +
                             std::string(option));
}

/// The same for everybody, whatever the shell allows: a verdict must not depend on it.
void set_limits(const Request& request) {
  limit(RLIMIT_AS, request.memory_mb * mebibyte, "-v");
  limit(RLIMIT_CPU, request.cpu_seconds, "-t", 5);
  limit(RLIMIT_FSIZE, request.file_mb * mebibyte, "-f");
  limit(RLIMIT_CORE, 0, "-c");
  rlimit files{};
  ::getrlimit(RLIMIT_NOFILE, &files);
  limit(RLIMIT_NOFILE, std::min<rlim_t>(256, files.rlim_max), "-n");
  if (!request.run) return;
  limit(RLIMIT_STACK, 8 * mebibyte, "-s");
  limit(RLIMIT_MEMLOCK, 0, "-l");
  limit(RLIMIT_MSGQUEUE, 0, "-q");
  limit(RLIMIT_RTPRIO, 0, "-r");
  limit(RLIMIT_NICE, 0, "-e");
}

/// Root keeps no privilege across the coming exec: the kernel grants only what the bounding set still holds.
/// A compiler run by root may go on reading files of other owners, such as a checkout that is mounted from
/// outside.
void drop_capabilities(bool run) {
  ::prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
  for (unsigned long capability = 0; ::prctl(PR_CAPBSET_READ, capability, 0, 0, 0) >= 0; ++capability)
    if (run || (capability != CAP_DAC_OVERRIDE && capability != CAP_DAC_READ_SEARCH))
      ::prctl(PR_CAPBSET_DROP, capability, 0, 0, 0);  // refused to those who have none to give
}

/// Gives up every right that the program does not need. Its own file must stay readable.
void give_up_rights(Request request) {
  drop_capabilities(request.run);
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) throw std::runtime_error("no_new_privs was refused");
  request.readable.push_back(request.command[0]);
  // Learner code may draw random bytes; a compiler must not be fed an endless device.
  if (request.run) request.readable.insert(request.readable.end(), {"/dev/urandom", "/dev/zero"});
  restrict_files(request.readable, request.writable);
}

void start(const Request& request, const Lines& lines) {
  if (!request.run) {
    ::setenv("TMPDIR", request.writable.back().c_str(), 1);
    ::setenv("LC_ALL", "C.UTF-8", 1);  // messages are read by a program
    ::execvp(request.command[0], request.command);
    return;
  }
  // OpenBLAS must not start threads, and the program learns nothing from the environment.
  char threads[] = "OPENBLAS_NUM_THREADS=1";
  char locale[] = "LC_ALL=C";
  char* environment[] = {threads, locale, nullptr};
  const char* path = secret_copy(request.command[0]);
  install_seccomp_filter(path, lines.listener);
  ::execve(path, request.command, environment);
}

}  // namespace

void become(const Request& request, const Lines& lines, int box) {
  try {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != box) ::_exit(127);  // it died before it could take us along
    set_limits(request);
    give_up_rights(request);
    start(request, lines);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "ex4_box: %s\n", error.what());
    errno = EPERM;
  }
  const std::int32_t error = errno;
  [[maybe_unused]] const ssize_t told = ::write(lines.failure, &error, sizeof error);
  ::_exit(127);
}

}  // namespace ex4::box
