// One loop over poll(); see supervise.hpp.
#include "checker/box/supervise.hpp"

#include <linux/seccomp.h>
#include <poll.h>
#include <seccomp.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>

namespace ex4::box {
namespace {

constexpr unsigned most_threads = 64;

sigset_t only_child_signals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGCHLD);
  return set;
}

/// The kernel holds every thread that starts or ends until we have counted it. A limit on processes would not
/// do: RLIMIT_NPROC counts all that the user runs, and nothing for root.
class ThreadCount {
 public:
  explicit ThreadCount(int listener) : listener_(listener) {
    if (listener_ >= 0 && seccomp_notify_alloc(&asked_, &answer_) != 0) listener_ = -1;
  }
  ~ThreadCount() { seccomp_notify_free(asked_, answer_); }
  ThreadCount(const ThreadCount&) = delete;

  int descriptor() const { return listener_; }

  void answer() {
    std::memset(asked_, 0, sizeof *asked_);
    if (seccomp_notify_receive(listener_, asked_) != 0) return;  // the thread died while it waited
    std::memset(answer_, 0, sizeof *answer_);
    answer_->id = asked_->id;
    answer_->flags = SECCOMP_USER_NOTIF_FLAG_CONTINUE;
    const bool ends = asked_->data.nr == SYS_exit;
    const bool granted = ends || alive_ < most_threads;
    if (!granted) {
      answer_->flags = 0;
      answer_->error = -EAGAIN;
    }
    // Not heard where a signal came first: then the thread asks again.
    if (seccomp_notify_respond(listener_, answer_) != 0 || !granted) return;
    if (!ends)
      ++alive_;
    else if (alive_ > 1)
      --alive_;
  }

 private:
  int listener_;
  unsigned alive_ = 1;
  seccomp_notif* asked_ = nullptr;
  seccomp_notif_resp* answer_ = nullptr;
};

double seconds(const timeval& t) {
  return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec);
}

}  // namespace

int child_signals() {
  const sigset_t set = only_child_signals();
  ::sigprocmask(SIG_BLOCK, &set, nullptr);
  return ::signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

void unblock_child_signals() {
  const sigset_t set = only_child_signals();
  ::sigprocmask(SIG_UNBLOCK, &set, nullptr);
}

int receive_listener(int socket) {
  char byte = 0;
  iovec part{&byte, 1};
  alignas(cmsghdr) char room[CMSG_SPACE(sizeof(int))] = {};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = room;
  message.msg_controllen = sizeof room;
  ssize_t got = 0;
  do got = ::recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
  while (got < 0 && errno == EINTR);
  const cmsghdr* header = got > 0 ? CMSG_FIRSTHDR(&message) : nullptr;
  int listener = -1;
  if (header != nullptr && header->cmsg_type == SCM_RIGHTS)
    std::memcpy(&listener, CMSG_DATA(header), sizeof listener);
  return listener;
}

Report supervise(pid_t child, int signals, int watched, int listener) {
  Report report{};
  ThreadCount threads(listener);
  rusage usage{};
  for (;;) {
    const pid_t ended = ::wait4(child, &report.wait_status, WNOHANG, &usage);
    if (ended == child || (ended < 0 && errno != EINTR)) break;
    pollfd fds[3] = {{signals, POLLIN, 0}, {watched, 0, 0}, {threads.descriptor(), POLLIN, 0}};
    if (::poll(fds, 3, -1) < 0) continue;
    if ((fds[1].revents & (POLLERR | POLLHUP)) != 0) ::kill(0, SIGKILL);
    if ((fds[2].revents & POLLIN) != 0) threads.answer();

    signalfd_siginfo news{};
    [[maybe_unused]] const ssize_t got = ::read(signals, &news, sizeof news);
  }
  report.cpu_seconds = seconds(usage.ru_utime) + seconds(usage.ru_stime);
  report.max_rss_kib = usage.ru_maxrss;
  return report;
}

}  // namespace ex4::box
