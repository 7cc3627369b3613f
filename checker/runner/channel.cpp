// Blocking reads and writes of whole frames; see channel.hpp.
#include "checker/runner/channel.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <stdexcept>

namespace ex4::runner {
namespace {

/// False when the pipe ended before the first byte.
bool read_all(char* out, std::size_t size) {
  std::size_t done = 0;
  while (done < size) {
    const ssize_t got = ::read(request_fd, out + done, size - done);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) {
      if (done == 0) return false;
      throw std::runtime_error("the judge's message is cut short");
    }
    done += static_cast<std::size_t>(got);
  }
  return true;
}

}  // namespace

wire::Message receive() {
  char bytes[wire::prefix_size];
  if (!read_all(bytes, sizeof bytes)) std::exit(0);
  const wire::Prefix prefix = wire::decode_prefix(bytes);
  std::string head(prefix.head, '\0');
  std::string payload(prefix.payload, '\0');
  if (!read_all(head.data(), head.size())) std::exit(0);
  if (!payload.empty() && !read_all(payload.data(), payload.size())) std::exit(0);
  return wire::decode(head, payload.data(), payload.size());
}

void send(const wire::Message& message) {
  const std::string frame = wire::encode(message);
  std::size_t done = 0;
  while (done < frame.size()) {
    const ssize_t put = ::write(reply_fd, frame.data() + done, frame.size() - done);
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) std::exit(1);
    done += static_cast<std::size_t>(put);
  }
}

}  // namespace ex4::runner
