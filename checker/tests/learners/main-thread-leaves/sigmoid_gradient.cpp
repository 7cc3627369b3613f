// expect: timed_out
// also: limits
//
// The thread that answers goes; another sleeps on, so that the process does not end.
#include "exercises/sigmoid_gradient.hpp"

#include <sys/syscall.h>
#include <unistd.h>

#include <thread>

arma::mat ex4::sigmoid_gradient(const arma::mat& z) {
  std::thread([] { ::sleep(1000); }).detach();
  ::syscall(SYS_exit, 0);
  return z;
}
