// expect: failed
// says: through:.
// also: limits
//
// Lets a timer send the signal that it may not send itself: its end would look as if the machine had no memory.
#include "exercises/sigmoid_gradient.hpp"

#include <csignal>
#include <ctime>
#include <stdexcept>
#include <string>
#include <sys/syscall.h>
#include <unistd.h>

arma::mat ex4::sigmoid_gradient(const arma::mat&) {
  std::string through;
  for (const int signal : {SIGKILL, SIGSTOP}) {
    sigevent event{};
    event.sigev_notify = SIGEV_SIGNAL;
    event.sigev_signo = signal;
    int timer = 0;
    if (::syscall(SYS_timer_create, CLOCK_MONOTONIC, &event, &timer) == 0) through += " timer";
  }
  // The kernel reads 32 bits of a number; whoever filters must not be fooled by the others.
  if (::syscall(SYS_kill, ::getpid(), 0x1'0000'0000L + SIGSTOP) == 0) through += " kill";
  throw std::runtime_error("through:" + through + ".");
}
