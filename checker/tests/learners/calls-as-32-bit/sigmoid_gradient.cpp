// expect: failed
// says: through:.
// also: limits
// also: landlock
//
// Makes processes by the numbers of other architectures, and by none of the C library's ways.
#include "exercises/sigmoid_gradient.hpp"

#include <stdexcept>
#include <string>

namespace {
#if defined(__x86_64__)
long old_call(long number) {
  long result;
  asm volatile("int $0x80" : "=a"(result) : "a"(number), "b"(0L), "c"(0L), "d"(0L) : "memory", "r8", "r9", "r10", "r11");
  return result;
}
long call(long number, long first) {
  long result;
  asm volatile("syscall" : "=a"(result) : "a"(number), "D"(first), "S"(0L), "d"(0L) : "rcx", "r11", "memory");
  return result;
}
#endif
}  // namespace

arma::mat ex4::sigmoid_gradient(const arma::mat&) {
  std::string through;
#if defined(__x86_64__)
  for (const long number : {2, 190, 359, 102, 37})  // fork, vfork, socket, socketcall, kill
    if (old_call(number) >= 0) through += " old " + std::to_string(number);
  for (const long number : {41, 53, 57, 58, 59, 62, 435})  // the same, as of the x32 programs
    if (call(number | 0x4000'0000, 0) >= 0) through += " x32 " + std::to_string(number);
  for (const long flags : {17, 0x4100 | 17, 0x100, 0x4000})  // clone without a thread group
    if (call(56, flags) >= 0) through += " clone " + std::to_string(flags);
#endif
  throw std::runtime_error("through:" + through + ".");
}
