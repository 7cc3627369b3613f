// expect: failed
// says: threads made: 63
// also: limits
// also: landlock
//
// Threads that sleep for an hour: the box grants 64, the first one included.
#include "exercises/sigmoid_gradient.hpp"

#include <chrono>
#include <stdexcept>
#include <thread>
#include <vector>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  static int made = 0;
  try {
    for (int i = 0; i < 3000; ++i) {
      std::thread([] { std::this_thread::sleep_for(std::chrono::hours(1)); }).detach();
      ++made;
    }
  } catch (const std::system_error&) {
  }
  throw std::runtime_error("threads made: " + std::to_string(made));
}

}  // namespace ex4
