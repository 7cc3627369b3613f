// expect: failed
// says: threw an exception: so it says
// line: none
//
// Answers by itself that an exception was thrown, at half a million places, most of which are none.
#include "exercises/sigmoid_gradient.hpp"

#include <unistd.h>

#include <cstdint>
#include <cstring>
#include <limits>
#include <string>
#include <vector>

namespace ex4 {
namespace {

void write_frame(const std::string& head, const std::vector<double>& payload) {
  const auto size = static_cast<std::uint32_t>(head.size());
  const std::uint64_t bytes = payload.size() * sizeof(double);
  std::string frame(reinterpret_cast<const char*>(&size), 4);
  frame.append(reinterpret_cast<const char*>(&bytes), 8).append(head);
  frame.append(reinterpret_cast<const char*>(payload.data()), bytes);
  for (std::size_t done = 0; done < frame.size();) {
    const auto put = ::write(4, frame.data() + done, frame.size() - done);
    if (put <= 0) return;
    done += static_cast<std::size_t>(put);
  }
}

/// Waits for the next call and lets it go by.
void swallow_a_call() {
  char prefix[12];
  std::uint32_t head = 0;
  std::uint64_t payload = 0;
  if (::read(3, prefix, sizeof prefix) != sizeof prefix) ::_exit(0);
  std::memcpy(&head, prefix, 4);
  std::memcpy(&payload, prefix + 4, 8);
  for (std::uint64_t left = head + payload; left > 0;) {
    char buffer[4096];
    const auto got = ::read(3, buffer, left < sizeof buffer ? left : sizeof buffer);
    if (got <= 0) ::_exit(0);
    left -= static_cast<std::uint64_t>(got);
  }
}

}  // namespace

arma::mat sigmoid_gradient(const arma::mat& z) {
  std::vector<double> places(500000, 1e300);
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (i % 4 == 0) places[i] = std::numeric_limits<double>::quiet_NaN();
    if (i % 4 == 1) places[i] = -double(i);
    if (i % 4 == 2) places[i] = double(i) * 1e9;
  }
  for (;;) {
    write_frame(R"({"kind":"threw","text":"so it says","fields":[{"name":"frames","rows":500000,"cols":1}]})", places);
    swallow_a_call();
  }
}

}  // namespace ex4
