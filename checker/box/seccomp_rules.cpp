// A list of what is allowed. The judge's verdict does not depend on it (it never shares a process with
// learner code); it keeps the machine and the judge's processes out of reach, also of calls that are yet to
// be invented.
#include "checker/box/seccomp_rules.hpp"

#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <memory>
#include <stdexcept>

namespace ex4::box {
namespace {

class Filter {
 public:
  // What is not listed does not exist: the C library then takes an older way, as on an older kernel.
  Filter() : context_(seccomp_init(SCMP_ACT_ERRNO(ENOSYS)), seccomp_release) {
    if (!context_) throw std::runtime_error("seccomp is not available");
    // Nor the calls of 32-bit programs: by default they end the calling thread alone.
    seccomp_attr_set(context_.get(), SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_ERRNO(ENOSYS));
  }
  void allow(std::initializer_list<int> calls) {
    for (const int call : calls) add(SCMP_ACT_ALLOW, call, {});
  }
  void allow_if(int call, scmp_arg_cmp condition) { add(SCMP_ACT_ALLOW, call, {condition}); }
  void allow_if(int call, scmp_arg_cmp one, scmp_arg_cmp other) { add(SCMP_ACT_ALLOW, call, {one, other}); }
  void end_if(int call, scmp_arg_cmp one, scmp_arg_cmp other) { add(SCMP_ACT_KILL_PROCESS, call, {one, other}); }
  void refuse(std::initializer_list<int> calls, unsigned error) {
    for (const int call : calls) add(SCMP_ACT_ERRNO(error), call, {});
  }
  void refuse_if(int call, unsigned error, scmp_arg_cmp condition) {
    add(SCMP_ACT_ERRNO(error), call, {condition});
  }
  void ask_if(int call, scmp_arg_cmp condition) { add(SCMP_ACT_NOTIFY, call, {condition}); }
  void ask(int call) { add(SCMP_ACT_NOTIFY, call, {}); }
  bool load() { return seccomp_load(context_.get()) == 0; }
  int listener() const { return seccomp_notify_fd(context_.get()); }

 private:
  void add(std::uint32_t action, int call, std::initializer_list<scmp_arg_cmp> conditions) {
    // A call that this architecture does not have cannot be made either.
    const int result = seccomp_rule_add_array(context_.get(), action, call, static_cast<unsigned>(conditions.size()),
                                              conditions.begin());
    if (result != 0 && result != -EDOM) throw std::runtime_error("a seccomp rule could not be added");
  }
  std::unique_ptr<void, void (*)(scmp_filter_ctx)> context_;
};

scmp_arg_cmp masked(unsigned argument, scmp_datum_t mask, scmp_datum_t value) {
  return {argument, SCMP_CMP_MASKED_EQ, mask, value};
}
scmp_arg_cmp equals(unsigned argument, scmp_datum_t value) { return {argument, SCMP_CMP_EQ, value, 0}; }

/// Any signal to oneself but SIGKILL: who ends itself with it ends with SIGSYS in its place, so that a SIGKILL always
/// comes from outside (no memory left, an administrator). The kernel reads 32 bits of the number, the filter 64: what is
/// more than a number of a signal is not allowed.
void allow_signals_to_oneself(Filter& filter, int call, unsigned signal) {
  const scmp_arg_cmp self = equals(0, static_cast<scmp_datum_t>(::getpid()));
  static_assert(SIGKILL == 9);
  filter.end_if(call, self, masked(signal, 0xffff'ffff, SIGKILL));
  filter.allow_if(call, self, masked(signal, ~scmp_datum_t{7}, 0));    // 0 to 7
  filter.allow_if(call, self, equals(signal, 8));
  filter.allow_if(call, self, masked(signal, ~scmp_datum_t{1}, 10));   // 10, 11
  filter.allow_if(call, self, masked(signal, ~scmp_datum_t{3}, 12));   // 12 to 15
  filter.allow_if(call, self, masked(signal, ~scmp_datum_t{15}, 16));  // 16 to 31
  filter.allow_if(call, self, masked(signal, ~scmp_datum_t{31}, 32));  // 32 to 63
  filter.allow_if(call, self, equals(signal, 64));
}

void allow_memory_time_and_signals(Filter& filter) {
  filter.allow({SCMP_SYS(brk), SCMP_SYS(mmap), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(mprotect),
                SCMP_SYS(madvise), SCMP_SYS(mincore)});
  filter.allow({SCMP_SYS(clock_gettime), SCMP_SYS(clock_getres), SCMP_SYS(clock_nanosleep),
                SCMP_SYS(nanosleep), SCMP_SYS(gettimeofday), SCMP_SYS(time), SCMP_SYS(times), SCMP_SYS(alarm),
                SCMP_SYS(setitimer), SCMP_SYS(getitimer)});  // timer_create may be told to send SIGKILL
  filter.allow({SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn),
                SCMP_SYS(rt_sigpending), SCMP_SYS(rt_sigsuspend), SCMP_SYS(rt_sigtimedwait),
                SCMP_SYS(sigaltstack), SCMP_SYS(pause), SCMP_SYS(restart_syscall)});
  allow_signals_to_oneself(filter, SCMP_SYS(kill), 1);
  allow_signals_to_oneself(filter, SCMP_SYS(tgkill), 2);
}

/// Descriptors that are open already, and files to read.
void allow_reading(Filter& filter) {
  filter.allow({SCMP_SYS(read),       SCMP_SYS(readv),      SCMP_SYS(pread64),       SCMP_SYS(preadv),
                SCMP_SYS(write),      SCMP_SYS(writev),     SCMP_SYS(lseek),         SCMP_SYS(close),
                SCMP_SYS(dup),        SCMP_SYS(dup2),       SCMP_SYS(dup3),          SCMP_SYS(pipe),
                SCMP_SYS(pipe2),      SCMP_SYS(eventfd2),   SCMP_SYS(poll),          SCMP_SYS(ppoll),
                SCMP_SYS(select),     SCMP_SYS(pselect6),   SCMP_SYS(epoll_create1), SCMP_SYS(epoll_ctl),
                SCMP_SYS(epoll_wait), SCMP_SYS(epoll_pwait)});
  filter.allow({SCMP_SYS(stat), SCMP_SYS(fstat), SCMP_SYS(lstat), SCMP_SYS(newfstatat), SCMP_SYS(statx),
                SCMP_SYS(statfs), SCMP_SYS(fstatfs), SCMP_SYS(access), SCMP_SYS(faccessat),
                SCMP_SYS(faccessat2), SCMP_SYS(readlink), SCMP_SYS(readlinkat), SCMP_SYS(getcwd),
                SCMP_SYS(getdents64)});
  // Nor past the cache: one who waits for a disk looks as if a busy machine let it starve.
  constexpr scmp_datum_t writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND | O_DIRECT;
  filter.allow_if(SCMP_SYS(open), masked(1, writing, 0));
  filter.allow_if(SCMP_SYS(openat), masked(2, writing, 0));
  for (const scmp_datum_t flag : {O_WRONLY, O_RDWR, O_CREAT, O_TRUNC, O_APPEND, O_DIRECT}) {
    filter.refuse_if(SCMP_SYS(open), EACCES, masked(1, flag, flag));
    filter.refuse_if(SCMP_SYS(openat), EACCES, masked(2, flag, flag));
  }
  for (const scmp_datum_t command : {F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL})
    filter.allow_if(SCMP_SYS(fcntl), equals(1, command));
  filter.allow_if(SCMP_SYS(fcntl), equals(1, F_SETFL), masked(2, O_DIRECT, 0));
  for (const scmp_datum_t command : {TCGETS, TIOCGWINSZ, FIONREAD})
    filter.allow_if(SCMP_SYS(ioctl), equals(1, command));
}

void allow_looking_at_oneself(Filter& filter) {
  filter.allow({SCMP_SYS(getpid), SCMP_SYS(gettid), SCMP_SYS(getppid), SCMP_SYS(getuid), SCMP_SYS(geteuid),
                SCMP_SYS(getgid), SCMP_SYS(getegid), SCMP_SYS(getpgrp), SCMP_SYS(getrusage),
                SCMP_SYS(getrlimit), SCMP_SYS(getrandom), SCMP_SYS(uname), SCMP_SYS(sysinfo),
                SCMP_SYS(getcpu), SCMP_SYS(capget), SCMP_SYS(sched_yield), SCMP_SYS(sched_getaffinity),
                SCMP_SYS(exit_group)});
  filter.allow_if(SCMP_SYS(prlimit64), equals(2, 0));  // reading a limit is fine, setting one is not
  for (const scmp_datum_t option : {PR_SET_NAME, PR_GET_NAME, 0x53564d41 /* PR_SET_VMA: names for memory */})
    filter.allow_if(SCMP_SYS(prctl), equals(0, option));
}

/// A process is a clone that shares no thread group; clone3 hides its flags in memory, and without it the C
/// library falls back to clone.
void allow_threads(Filter& filter, bool counted) {
  filter.allow({SCMP_SYS(futex), SCMP_SYS(set_robust_list), SCMP_SYS(get_robust_list),
                SCMP_SYS(set_tid_address), SCMP_SYS(rseq), SCMP_SYS(arch_prctl), SCMP_SYS(set_thread_area)});
  const scmp_arg_cmp thread = masked(0, CLONE_THREAD, CLONE_THREAD);
  if (counted) {
    filter.ask_if(SCMP_SYS(clone), thread);
    filter.ask(SCMP_SYS(exit));
  } else {
    filter.allow_if(SCMP_SYS(clone), thread);
    filter.allow({SCMP_SYS(exit)});
  }
}

/// The words that people know for what is refused; for the machine it is the same as "no such call".
void refuse_by_name(Filter& filter) {
  filter.refuse_if(SCMP_SYS(clone), EPERM, masked(0, CLONE_THREAD, 0));
  filter.refuse({SCMP_SYS(fork), SCMP_SYS(vfork), SCMP_SYS(execveat), SCMP_SYS(ptrace), SCMP_SYS(socket),
                 SCMP_SYS(socketpair), SCMP_SYS(setrlimit), SCMP_SYS(setpriority), SCMP_SYS(setsid),
                 SCMP_SYS(setpgid), SCMP_SYS(mlock), SCMP_SYS(mlockall), SCMP_SYS(tkill)},
                EPERM);
  filter.refuse(
      {SCMP_SYS(creat),     SCMP_SYS(mkdir),   SCMP_SYS(mkdirat),   SCMP_SYS(rename),   SCMP_SYS(renameat),
       SCMP_SYS(renameat2), SCMP_SYS(unlink),  SCMP_SYS(unlinkat),  SCMP_SYS(rmdir),    SCMP_SYS(link),
       SCMP_SYS(linkat),    SCMP_SYS(symlink), SCMP_SYS(symlinkat), SCMP_SYS(truncate), SCMP_SYS(ftruncate),
       SCMP_SYS(chmod),     SCMP_SYS(fchmod),  SCMP_SYS(fchmodat),  SCMP_SYS(chown),    SCMP_SYS(fchown),
       SCMP_SYS(fchownat),  SCMP_SYS(chdir),   SCMP_SYS(fchdir)},
      EACCES);
}

bool install(const char* path, int socket, bool counted) {
  Filter filter;
  allow_memory_time_and_signals(filter);
  allow_reading(filter);
  allow_looking_at_oneself(filter);
  allow_threads(filter, counted);
  refuse_by_name(filter);
  filter.allow_if(SCMP_SYS(execve), equals(0, reinterpret_cast<std::uintptr_t>(path)));
  // Closed when the program starts, and it can have no other socket.
  filter.allow_if(SCMP_SYS(sendmsg), equals(0, static_cast<scmp_datum_t>(socket)));
  if (!filter.load()) return false;
  if (!counted) return true;
  char byte = 0;
  iovec part{&byte, 1};
  alignas(cmsghdr) char room[CMSG_SPACE(sizeof(int))] = {};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = room;
  message.msg_controllen = sizeof room;
  cmsghdr* header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof(int));
  const int listener = filter.listener();
  std::memcpy(CMSG_DATA(header), &listener, sizeof listener);
  if (::sendmsg(socket, &message, 0) != 1)
    throw std::runtime_error("the thread counter could not be handed over");
  ::close(listener);
  return true;
}

}  // namespace

const char* secret_copy(const char* path) {
  const std::size_t size = std::strlen(path) + 1;
  for (int tries = 0; tries < 100; ++tries) {
    std::uintptr_t place = 0;
    if (::getrandom(&place, sizeof place, 0) != sizeof place) break;
    place = (place & 0x3fff'ffff'0000) | 0x1'0000'0000;  // below the end of a program's memory, of 47 bits
    void* there = ::mmap(reinterpret_cast<void*>(place), size, PROT_READ | PROT_WRITE,
                         MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
    if (there == reinterpret_cast<void*>(place)) return static_cast<char*>(std::memcpy(there, path, size));
    if (there != MAP_FAILED) ::munmap(there, size);
  }
  throw std::runtime_error("no place in memory for the program's name");
}

void install_seccomp_filter(const char* path, int socket) {
  // Only one filter of a process may ask, and old kernels know no questions.
  try {
    if (install(path, socket, true)) return;
  } catch (const std::runtime_error&) {  // tried again without
  }
  if (!install(path, socket, false)) throw std::runtime_error("the kernel refused the seccomp filter");
}

}  // namespace ex4::box
