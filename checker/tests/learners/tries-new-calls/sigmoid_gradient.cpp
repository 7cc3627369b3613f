// expect: failed
// says: through:.
// also: limits
// also: landlock
//
// System calls that a list of what is forbidden would not know.
#include "exercises/sigmoid_gradient.hpp"

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <cerrno>
#include <stdexcept>
#include <string>

namespace ex4 {

arma::mat sigmoid_gradient(const arma::mat& z) {
  std::string open_calls;
#if defined(__x86_64__)
  const long tried[] = {452, 463, 464, 465, 466, 468, 469, 428, 429, 430, 431, 432, 433,
                        442, 446, 447, 448, 449, 450, 451, 454, 457, 458, 459, 461, 462,
                        203, 142, 144, 141, 157, 165, 272, 308, 321, 298, 319, 435, 438,
                        440, 425, 426, 427, 212, 133, 259, 260, 280, 288, 41,  53,  29};
  for (const long n : tried) {
    errno = 0;
    const long r = syscall(n, 0L, 0L, 0L, 0L, 0L, 0L);
    if (r >= 0 || (errno != ENOSYS && errno != EPERM && errno != EACCES))
      open_calls += " " + std::to_string(n);
  }
#endif
  throw std::runtime_error("through:" + open_calls + ".");
}

}  // namespace ex4
