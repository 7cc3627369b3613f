// expect: exited
// says: nothing in it
// never: 
//
// Claims that an argument with an absurd name was changed.
#include "exercises/sigmoid_gradient.hpp"

#include <unistd.h>
#include <cstdint>
#include <cstring>
#include <string>

namespace ex4 {
namespace {

void write_frame(const std::string& head, const std::string& payload, std::uint64_t claimed) {
  const auto size = static_cast<std::uint32_t>(head.size());
  std::string frame(reinterpret_cast<const char*>(&size), 4);
  frame.append(reinterpret_cast<const char*>(&claimed), 8).append(head).append(payload);
  for (std::size_t done = 0; done < frame.size();) {
    const auto put = ::write(4, frame.data() + done, frame.size() - done);
    if (put <= 0) return;
    done += static_cast<std::size_t>(put);
  }
}

}  // namespace

arma::mat sigmoid_gradient(const arma::mat& z) {
  write_frame(R"({"kind":"returned","text":"\u001b[31mz\u0000","fields":[{"name":"slope","rows":0,"cols":0}]})", "", 0);
  ::_exit(0);
  const arma::mat g = sigmoid(z);
  return g % (1 - g);
}

}  // namespace ex4
