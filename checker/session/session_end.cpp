// How a session ends: what became of a runner that gave no answer. See session.hpp.
#include <fmt/format.h>
#include <sys/wait.h>

#include <csignal>
#include <cstring>

#include "checker/session/session.hpp"
#include "checker/verdict/grader_error.hpp"

namespace ex4::judge {
namespace {

/// The box lets nobody send itself SIGKILL, and its own supervisor sends none while somebody waits for its report.
[[noreturn]] void fail_for_kill(const box::Report& report) {
  throw GraderError(fmt::format(
      "the system killed the program while it used {} MB; most likely this machine ran out of memory. Each part may use "
      "{} MB: close other programs, or allow more where a container or ulimit sets a limit, and try again",
      report.max_rss_kib >> 10, box::Limits{}.memory_mb));
}

std::string signal_name(int signal) {
  if (signal == SIGSYS) return "it ended itself with SIGKILL or SIGSYS";  // see the box's list of system calls
  const char* name = sigabbrev_np(signal);
  const char* described = sigdescr_np(signal);
  if (name == nullptr || described == nullptr) return fmt::format("signal {}", signal);
  return fmt::format("SIG{} ({})", name, described);
}

/// A program that ignores SIGXCPU is killed a little later.
bool took_all_time(const box::Report& report) { return report.cpu_seconds >= box::Limits{}.cpu_seconds; }

}  // namespace

bool is_abnormal(Ending ending) {
  switch (ending) {
    case Ending::crashed:
    case Ending::timed_out:
    case Ending::memory_exceeded:
    case Ending::output_exceeded:
    case Ending::exited:
      return true;
    default:
      return false;
  }
}

Outcome Session::abnormal(Event event, Outcome outcome, const CallOptions& options,
                          const Deadline& deadline) {
  alive_ = false;
  switch (event) {
    case Event::timed_out:
      outcome.ending = Ending::timed_out;
      if (cpu_now() > deadline.cpu)
        outcome.detail = fmt::format("the limit is {:g} seconds a call", options.cpu_seconds);
      else if (deadline.patience.idle() > options.patience())
        outcome.detail = fmt::format("it was still waiting for something after {:g} seconds", options.patience());
      else
        outcome.detail = fmt::format("its calls together spent more than {:g} seconds waiting for something", most_idle);
      ask_where_it_is(outcome);  // now that it is decided
      break;
    case Event::flooded:
      outcome.ending = Ending::output_exceeded;
      outcome.detail = "the limit is 16 MB of printed text";
      break;
    case Event::crowd:
      outcome.ending = Ending::crashed;
      outcome.detail = "it started more than 64 threads";
      break;
    case Event::unreadable:
      outcome.ending = Ending::broken_reply;
      outcome.detail = problem_;
      break;
    default:
      classify_end(outcome);
  }
  child_->kill_group();
  return outcome;
}

void Session::classify_end(Outcome& outcome) {
  const std::optional<box::Report> report = unlimited_ ? std::nullopt : wait_for_report();
  outcome.ending = Ending::crashed;
  const std::string said = output_.substr(0, 300);
  if (!report) {
    outcome.detail = "it closed its connection to the judge";
  } else if (WIFEXITED(report->wait_status)) {
    // The loader's words come before any code of the learner runs.
    if (runner_pid_ == 0 && said.find("error while loading shared libraries") != std::string::npos)
      throw GraderError("the program could not be loaded in its box: " + said);
    outcome.ending = Ending::exited;
    outcome.detail = fmt::format("exit status {}", WEXITSTATUS(report->wait_status));
  } else if (WTERMSIG(report->wait_status) == SIGXCPU || took_all_time(*report)) {
    outcome.ending = Ending::timed_out;
    outcome.detail =
        fmt::format("the limit is {} seconds of processor time in all", box::Limits{}.cpu_seconds);
  } else if (WTERMSIG(report->wait_status) == SIGKILL) {
    fail_for_kill(*report);
  } else {
    outcome.detail = signal_name(WTERMSIG(report->wait_status));
    read_last_words(outcome);
  }
}

std::string Session::finish() {
  if (!alive_) return {};
  alive_ = false;
  requests_.reset();
  if (unlimited_) {
    child_->wait_until(process::Clock::now() + std::chrono::hours(24));
    return {};
  }
  const std::optional<box::Report> report = wait_for_report();
  if (!report) return "the program did not end after its last answer";
  if (WIFSIGNALED(report->wait_status) && WTERMSIG(report->wait_status) == SIGKILL && !took_all_time(*report))
    fail_for_kill(*report);
  if (WIFSIGNALED(report->wait_status))
    return fmt::format("the program crashed after its last answer: {}",
                       signal_name(WTERMSIG(report->wait_status)));
  return {};
}

}  // namespace ex4::judge
