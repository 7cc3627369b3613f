// expect: failed
// says: wrong answer
//
// Puts its own write() before the C library's and sends zeros instead of answers.
#include "exercises/sigmoid_gradient.hpp"

#include <sys/syscall.h>
#include <unistd.h>

#include <cstring>
#include <string>

extern "C" ssize_t write(int fd, const void* data, size_t size) {
  std::string copy(static_cast<const char*>(data), size);
  if (fd == 4 && size > 8) std::memset(copy.data() + size - 8, 0, 8);
  return ::syscall(SYS_write, fd, copy.data(), size);
}

arma::mat ex4::sigmoid_gradient(const arma::mat& z) { return sigmoid(z) % (1 - sigmoid(z)); }
