// expect: failed
// also: limits
// also: landlock
//
// Writes the replies to the next calls before they are made.
#include "exercises/sigmoid_gradient.hpp"

#include <unistd.h>
#include <cstdint>
#include <cstring>
#include <string>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  const std::string head = R"({"fields":[{"cols":1,"name":"slope","rows":1}],"kind":"returned","text":""})";
  const std::uint32_t n = static_cast<std::uint32_t>(head.size());
  const std::uint64_t p = 8;
  const double v = 0.25;
  std::string f(12, 0);
  std::memcpy(f.data(), &n, 4);
  std::memcpy(f.data() + 4, &p, 8);
  f += head;
  f.append(reinterpret_cast<const char*>(&v), 8);
  for (int i = 0; i < 2; ++i) (void)!write(4, f.data(), f.size());
  const arma::mat g = 1 / (1 + arma::exp(-z));
  return g % (1 - g);
}

}  // namespace ex4
