// The session's pipes: moving bytes both ways within the limits of a call. What the bytes mean is
// session.cpp's.
#include <fmt/format.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>
#include <fstream>

#include "checker/session/session.hpp"
#include "checker/verdict/grader_error.hpp"

namespace ex4::judge {
namespace {

constexpr std::size_t kept_output = 64 * 1024;
constexpr std::size_t tolerated_output = 16 * 1024 * 1024;
constexpr double farewell = 2;  // seconds, of doing nothing or of computing, for a program to end
constexpr unsigned most_threads = 80;  // the box grants 64; this is for kernels that cannot count for it

/// 0 where that cannot be seen.
unsigned threads_of(pid_t pid) {
  std::ifstream file("/proc/" + std::to_string(pid) + "/status");
  for (std::string line; std::getline(file, line);)
    if (line.starts_with("Threads:")) return static_cast<unsigned>(std::stoul(line.substr(8)));
  return 0;
}

}  // namespace

double Session::cpu_now() {
  // Until the first answer the chain may still be growing: bubblewrap and the box take a few milliseconds.
  const pid_t pid = runner_pid_ != 0 ? runner_pid_ : process::deepest_descendant(child_->pid());
  clockid_t clock{};
  timespec used{};
  if (::clock_getcpuclockid(pid, &clock) != 0 || ::clock_gettime(clock, &used) != 0) return 0;
  return static_cast<double>(used.tv_sec) + 1e-9 * static_cast<double>(used.tv_nsec);
}

/// A runner that computes gets its processor time even where others crowd the machine, so that the verdict
/// does not depend on them; one that waits ends once it has done nothing for long.
bool Session::is_over(const Deadline& deadline) {
  if (cpu_now() > deadline.cpu) return true;
  const process::Patience::State state = deadline.patience.look();
  if (state == process::Patience::State::starved)
    throw GraderError("the machine is so busy that the program got no processor for minutes; try again when it is quieter");
  return state == process::Patience::State::idle || idle_ + deadline.patience.idle() > most_idle;
}

bool Session::drain_output() {
  char buffer[16 * 1024];
  for (;;) {
    const ssize_t got = ::read(printed_.get(), buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return true;
    if (got == 0) {
      printed_.reset();
      return true;
    }
    const auto size = static_cast<std::size_t>(got);
    if (output_.size() < kept_output) output_.append(buffer, std::min(size, kept_output - output_.size()));
    printed_bytes_ += size;
    if (printed_bytes_ > tolerated_output) return false;
  }
}

/// Reads what has come of a reply; false at the end of the pipe.
bool Session::fill_incoming() {
  char buffer[64 * 1024];
  for (;;) {
    const ssize_t got = ::read(replies_.get(), buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return true;
    if (got == 0) return false;
    incoming_.append(buffer, static_cast<std::size_t>(got));
    if (incoming_.size() > wire::prefix_size + wire::max_head + most_payload_) return true;
  }
}

std::optional<Session::Event> Session::take_message(wire::Message& incoming) {
  if (incoming_.size() < wire::prefix_size) return std::nullopt;
  const wire::Prefix prefix = wire::decode_prefix(incoming_.data());
  if (!prefix.plausible()) {
    problem_ = "it is not a message of the agreed form";
    return Event::unreadable;
  }
  if (prefix.payload > most_payload_) {
    problem_ = fmt::format("it is of {} MB, far more than was asked for", prefix.payload >> 20);
    return Event::unreadable;
  }
  const std::size_t size = wire::prefix_size + prefix.head + prefix.payload;
  if (incoming_.size() < size) return std::nullopt;
  if (incoming_.size() > size) {
    problem_ = "more than one reply came to one call";
    return Event::unreadable;
  }
  try {
    const char* payload = incoming_.data() + wire::prefix_size + prefix.head;
    incoming = wire::decode(incoming_.substr(wire::prefix_size, prefix.head), payload, prefix.payload);
  } catch (const std::exception& error) {
    problem_ = error.what();
    return Event::unreadable;
  }
  incoming_.clear();
  return Event::message;
}

Session::Event Session::exchange(const std::string& outgoing, wire::Message& incoming,
                                 const Deadline& deadline) {
  std::size_t sent = 0;
  if (!incoming_.empty()) {
    problem_ = "a reply came before the call was made";
    return Event::unreadable;
  }
  deadline.patience.resume();
  for (;;) {
    pollfd fds[3] = {{replies_.get(), POLLIN, 0}, {printed_.get(), POLLIN, 0}, {-1, POLLOUT, 0}};
    if (sent < outgoing.size()) fds[2].fd = requests_.get();
    const int ready = ::poll(fds, 3, 50);
    if (ready < 0 && errno != EINTR) return Event::closed;
    if (fds[1].revents != 0 && printed_ && !drain_output()) return Event::flooded;
    if ((fds[2].revents & POLLOUT) != 0) {
      const ssize_t put = ::write(requests_.get(), outgoing.data() + sent, outgoing.size() - sent);
      if (put > 0) sent += static_cast<std::size_t>(put);
    }
    if (fds[0].revents != 0) {
      const bool open = fill_incoming();
      if (const auto event = take_message(incoming)) {
        if (runner_pid_ == 0) runner_pid_ = process::deepest_descendant(child_->pid());
        return *event;
      }
      if (!open) return Event::closed;
    }
    if ((fds[2].revents & POLLERR) != 0 && fds[0].revents == 0) return Event::closed;
    if (unlimited_) continue;
    if (is_over(deadline)) return Event::timed_out;
    if (runner_pid_ != 0 && ready == 0 && threads_of(runner_pid_) > most_threads) return Event::crowd;
  }
}

std::optional<box::Report> Session::wait_for_report() {
  process::Patience patience(child_->pid(), farewell);
  const Deadline deadline{patience, cpu_now() + farewell};
  for (;;) {
    // What is still being printed must be read, or the program would wait for us before it can end.
    pollfd fds[2] = {{report_.get(), POLLIN, 0}, {printed_.get(), POLLIN, 0}};
    if (::poll(fds, 2, 50) < 0) fds[0].revents = fds[1].revents = 0;
    if (fds[1].revents != 0 && printed_ && !drain_output()) return std::nullopt;
    if (fds[0].revents == 0) {
      if (is_over(deadline)) return std::nullopt;
      continue;
    }
    box::Report report{};
    const ssize_t got = ::read(report_.get(), &report, sizeof report);
    if (got < 0 && errno == EINTR) continue;
    if (printed_) drain_output();
    if (got == sizeof report && report.set_up_error == 0) return report;
    if (got == sizeof report)
      throw GraderError(fmt::format("the program could not be started in its box: {}{}",
                                    std::strerror(report.set_up_error),
                                    output_.empty() ? "" : "; " + output_.substr(0, 300)));
    throw GraderError("the box around the program is gone" +
                      (output_.empty() ? std::string() : ": " + output_.substr(0, 300)));
  }
}

}  // namespace ex4::judge
