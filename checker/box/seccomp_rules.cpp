// A list of what is denied rather than of what is allowed: the judge's verdict does not depend on it (it
// never shares a process with learner code), it keeps the machine and the judge's processes out of reach.
#include "checker/box/seccomp_rules.hpp"

#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <stdexcept>

namespace ex4::box {
namespace {

struct Rule {
  int call;
  int error;
};

class Filter {
 public:
  Filter() : context_(seccomp_init(SCMP_ACT_ALLOW), seccomp_release) {
    if (!context_) throw std::runtime_error("seccomp is not available");
  }
  void deny(Rule rule) { add(rule, 0, nullptr); }
  void deny_if(Rule rule, scmp_arg_cmp condition) { add(rule, 1, &condition); }
  void load() {
    if (seccomp_load(context_.get()) != 0) throw std::runtime_error("the kernel refused the seccomp filter");
  }

 private:
  void add(Rule rule, unsigned count, const scmp_arg_cmp* conditions) {
    // A call that this architecture does not have cannot be made either.
    const int result = seccomp_rule_add_array(
        context_.get(), SCMP_ACT_ERRNO(static_cast<unsigned>(rule.error)), rule.call, count, conditions);
    if (result != 0 && result != -EDOM) throw std::runtime_error("a seccomp rule could not be added");
  }
  std::unique_ptr<void, void (*)(scmp_filter_ctx)> context_;
};

scmp_arg_cmp masked(unsigned argument, scmp_datum_t mask, scmp_datum_t value) {
  return {argument, SCMP_CMP_MASKED_EQ, mask, value};
}
scmp_arg_cmp equals(unsigned argument, scmp_datum_t value) { return {argument, SCMP_CMP_EQ, value, 0}; }
scmp_arg_cmp differs(unsigned argument, scmp_datum_t value) { return {argument, SCMP_CMP_NE, value, 0}; }

void deny_processes(Filter& filter) {
  for (const int call : {SCMP_SYS(fork), SCMP_SYS(vfork), SCMP_SYS(unshare), SCMP_SYS(setns),
                         SCMP_SYS(setsid), SCMP_SYS(setpgid), SCMP_SYS(ptrace), SCMP_SYS(process_vm_readv),
                         SCMP_SYS(process_vm_writev), SCMP_SYS(pidfd_open), SCMP_SYS(pidfd_send_signal),
                         SCMP_SYS(pidfd_getfd), SCMP_SYS(rt_sigqueueinfo), SCMP_SYS(rt_tgsigqueueinfo),
                         SCMP_SYS(tkill), SCMP_SYS(setrlimit), SCMP_SYS(bpf), SCMP_SYS(perf_event_open)})
    filter.deny({call, EPERM});
  // A process is a clone that shares neither memory nor thread group; clone3 hides its flags in memory, and
  // without it the C library falls back to clone.
  filter.deny_if({SCMP_SYS(clone), EPERM}, masked(0, CLONE_THREAD, 0));
  filter.deny({SCMP_SYS(clone3), ENOSYS});
  const auto self = static_cast<scmp_datum_t>(::getpid());
  filter.deny_if({SCMP_SYS(kill), EPERM}, differs(0, self));
  filter.deny_if({SCMP_SYS(tgkill), EPERM}, differs(0, self));
  filter.deny_if({SCMP_SYS(prlimit64), EPERM}, differs(2, 0));  // reading a limit is fine, setting one is not
  for (const int command : {F_SETOWN, F_SETOWN_EX, F_SETSIG})
    filter.deny_if({SCMP_SYS(fcntl), EPERM}, equals(1, static_cast<scmp_datum_t>(command)));
  filter.deny_if({SCMP_SYS(ioctl), EPERM}, equals(1, TIOCSTI));
}

void deny_files(Filter& filter) {
  for (const int call : {SCMP_SYS(creat),     SCMP_SYS(mkdir),     SCMP_SYS(mkdirat),   SCMP_SYS(mknod),
                         SCMP_SYS(mknodat),   SCMP_SYS(link),      SCMP_SYS(linkat),    SCMP_SYS(symlink),
                         SCMP_SYS(symlinkat), SCMP_SYS(rename),    SCMP_SYS(renameat),  SCMP_SYS(renameat2),
                         SCMP_SYS(unlink),    SCMP_SYS(unlinkat),  SCMP_SYS(rmdir),     SCMP_SYS(truncate),
                         SCMP_SYS(chmod),     SCMP_SYS(fchmod),    SCMP_SYS(fchmodat),  SCMP_SYS(chown),
                         SCMP_SYS(fchown),    SCMP_SYS(lchown),    SCMP_SYS(fchownat),  SCMP_SYS(utime),
                         SCMP_SYS(utimes),    SCMP_SYS(utimensat), SCMP_SYS(futimesat), SCMP_SYS(setxattr),
                         SCMP_SYS(lsetxattr), SCMP_SYS(fsetxattr), SCMP_SYS(mount),     SCMP_SYS(umount2),
                         SCMP_SYS(chroot),    SCMP_SYS(pivot_root)})
    filter.deny({call, EACCES});
  filter.deny({SCMP_SYS(openat2), ENOSYS});
  filter.deny({SCMP_SYS(io_uring_setup), ENOSYS});
  for (const scmp_datum_t flag : {O_WRONLY, O_RDWR, O_CREAT, O_TRUNC}) {
    filter.deny_if({SCMP_SYS(open), EACCES}, masked(1, flag, flag));
    filter.deny_if({SCMP_SYS(openat), EACCES}, masked(2, flag, flag));
  }
}

void deny_what_outlives(Filter& filter) {
  for (const int call : {SCMP_SYS(socket), SCMP_SYS(socketpair), SCMP_SYS(shmget), SCMP_SYS(semget),
                         SCMP_SYS(msgget), SCMP_SYS(mq_open), SCMP_SYS(add_key), SCMP_SYS(request_key),
                         SCMP_SYS(keyctl), SCMP_SYS(userfaultfd), SCMP_SYS(fanotify_init)})
    filter.deny({call, EPERM});
}

}  // namespace

void install_seccomp_filter() {
  Filter filter;
  deny_processes(filter);
  deny_files(filter);
  deny_what_outlives(filter);
  filter.load();
}

}  // namespace ex4::box
